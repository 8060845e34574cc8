import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { latencyNames, stateLoad } from './load-group.ts'
import { stateDecimal, stateDuration } from './printed-amounts.ts'

const HEAD = /^Fortio \S+ running at .*(?: for .*?|calls): (?<target>\S+)$/
const END = /^Ended after (?<time>\S+) : (?<count>\d+) calls\. qps=(?<rate>\d+(?:\.\d+)?)$/
const TIMES =
  /^Aggregated Function Time : count \d+ avg (?<mean>\S+) \+\/- (?<stddev>\S+) min (?<min>\S+) max (?<max>\S+) sum \S+$/
/** Another histogram, such as that of the connections. */
const OTHER = /^[A-Z].* : (?:count |no data)/
const SHARE = /^# target (?<share>\d+)% (?<time>\d+(?:\.\d+)?(?:e-?\d+)?)$/
const CODE = /^Code +(?<code>-?\d+) : (?<count>\d+)\b/
const BYTES = /^Response Body\/Total Sizes : count \d+ .* sum (?<bytes>\d+)$/

/** fortio load; its times are in seconds. A report may lack the line with what was tested. */
export const fortioDialect: LoadDialect = {
  name: 'fortio',
  anchors: ['Fortio ', 'Ended after '].map((text) => ({ text, where: 'line-start' })),
  begin: (line) =>
    HEAD.test(line.trimEnd()) || END.test(line.trimEnd()) ? createReader() : undefined,
}

function createReader(): LoadReader {
  let isAnnounced = false
  let isTimes = false
  let errors = 0
  let non2xx = 0
  return {
    read(written): LoadLine | undefined {
      const line = written.trim()
      const target = HEAD.exec(line)?.groups?.['target']
      if (target !== undefined) {
        isAnnounced = true
        errors = non2xx = 0
        return { figures: [], begins: true, target }
      }
      const end = END.exec(line)?.groups
      if (end !== undefined) {
        const begins = isAnnounced ? {} : { begins: true }
        if (!isAnnounced) errors = non2xx = 0
        isAnnounced = false
        return { figures: readEnd(end), ...begins }
      }
      const times = TIMES.exec(line)?.groups
      if (times !== undefined || OTHER.test(line)) isTimes = times !== undefined
      if (times !== undefined) return { figures: readTimes(times) }
      const { code, count = '' } = CODE.exec(line)?.groups ?? {}
      if (code !== undefined) {
        if (Number(code) < 0) errors += Number(count)
        else if (!/^[23]/.test(code)) non2xx += Number(count)
        return {
          figures: [stateLoad('errors', errors), stateLoad('non2xx', non2xx)],
          restates: true,
        }
      }
      const figures = isTimes ? readShare(line) : readBytes(line)
      return figures.length === 0 ? undefined : { figures }
    },
  }
}

function readEnd({
  time = '',
  count = '',
  rate = '',
}: Readonly<Record<string, string>>): readonly StatedFigure[] {
  return [
    stateDuration('duration', time) ?? [],
    stateLoad('requests', Number(count)),
    stateDecimal('rate', rate),
  ].flat()
}

function readTimes(times: Readonly<Record<string, string>>): readonly StatedFigure[] {
  return ['mean', 'stddev', 'min', 'max'].flatMap((one) => {
    const text = times[one] ?? ''
    const name = latencyNames[one]
    return name === undefined || !/^\d+(?:\.\d+)?$/.test(text) ? [] : [stateDecimal(name, text)]
  })
}

function readShare(line: string): readonly StatedFigure[] {
  const { share = '', time = '' } = SHARE.exec(line)?.groups ?? {}
  const name = latencyNames[share]
  return name === undefined ? [] : [stateDecimal(name, time)]
}

function readBytes(line: string): readonly StatedFigure[] {
  const bytes = BYTES.exec(line)?.groups?.['bytes']
  return bytes === undefined ? [] : [stateLoad('bytes', Number(bytes))]
}
