import { decodeLine } from '../line.ts'
import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'

/** The variables of `curl -w` that are times, and what each ends with. All run from the start. */
const PHASES: Readonly<Record<string, string>> = {
  namelookup: 'until the name was resolved',
  connect: 'until the connection stood',
  appconnect: 'until the handshake of TLS was done',
  pretransfer: 'until the request was about to be sent',
  posttransfer: 'until the last byte of the request was sent',
  redirect: 'of all redirections',
  starttransfer: 'until the first byte of the response came',
  total: 'of the whole transfer',
}

const GROUP: MetricGroup = {
  name: 'curl',
  record: 'time of curl',
  figures: Object.entries(PHASES).map(([name, meaning]): FigureDescription => ({
    name,
    unit: 's',
    meaning: `time ${meaning}: the median of the transfers`,
    missing: `the format that curl was given has no \`%{time_${name}}\`, or curl did not get so far`,
    sampled: true,
  })),
}

/** curl writes three decimals before release 7.61, and six since. */
const NUMBER = String.raw`\d+\.(?:\d{6}|\d{3})`
/** One of several on a line, in the words of curl, with or without quotes. */
const PAIR = new RegExp(
  `["']?time_(?<name>${Object.keys(PHASES).join('|')})["']? *[:=]? *["']?(?<value>${NUMBER})(?:s|["'])?(?=$|[\\s,;|}])`,
  'g',
)
/** In `%{json}`, numbers are as short as they can be. */
const JSON_PAIR = /"time_(?<name>[a-z]+)":(?<value>\d+(?:\.\d{1,6})?)(?=[,}])/g

/**
 * What `curl -w` writes where its format names the variables, such as `time_total: %{time_total}`, and `%{json}`. Several transfers are
 * samples.
 */
export const curlFormat: RecordFormat = {
  kind: 'records',
  name: 'curl',
  summary: 'the times of curl -w: time_namelookup: 0.004125 … time_total: 0.182250',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: ['time_', '"time_', '{"certs":', '{"conn_id":', '{"content_type":'].map((text) => ({
    text,
    where: 'line-start',
  })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    const isJson = text.startsWith('{')
    if (isJson && !text.includes('"curl_version":"libcurl/')) return undefined
    const exitCode = isJson
      ? /"exitcode":(?<code>[1-9]\d*)/.exec(text)?.groups?.['code']
      : undefined
    if (exitCode !== undefined) {
      const reason = `Expected curl to succeed, got the exit code ${exitCode}; its times are left out`
      return { problem: { kind: 'doubtful-record', reason } }
    }
    const figures = [...text.matchAll(isJson ? JSON_PAIR : PAIR)].flatMap(
      ({ groups: { name = '', value = '' } = {} }): readonly StatedNumber[] => {
        // curl writes 0 for a phase that it did not reach, such as TLS without TLS.
        const isReached = name === 'redirect' || Number(value) > 0
        if (!Object.hasOwn(PHASES, name) || !isReached) return []
        const decimals = value.split('.')[1]?.length ?? 0
        const resolution = isJson ? 1e-6 : 1 / 10 ** decimals
        return [{ name, value: Number(value), unit: 's', resolution }]
      },
    )
    return figures.length === 0 ? undefined : { record: { kind: 'figures', figures } }
  },
}
