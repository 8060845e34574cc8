import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { convertTime } from './convert-time.ts'
import { createEntries } from './create-entry.ts'
import { stateNumber } from './state-samples.ts'

const SCRIPT = /^\s*window\.BENCHMARK_DATA\s*=\s*/
const DATA = /^\s*(?:window\.BENCHMARK_DATA\s*=\s*)?\{\s*"(?:lastUpdate|repoUrl|entries)"\s*:/
const CUSTOM =
  /^\s*\[\s*\{(?=[^{}]*"name"\s*:\s*")(?=[^{}]*"unit"\s*:\s*")(?=[^{}]*"value"\s*:\s*[-"\d])/

/**
 * The data of github-action-benchmark: `data.js`, of whose entries only the last of each suite counts, since the others are of
 * other commits, and the list that its custom tools take.
 */
export const actionBenchmarkFormat: DocumentFormat = {
  kind: 'document',
  name: 'actionBenchmark',
  summary:
    'data.js of github-action-benchmark, and its custom [{"name": …, "unit": …, "value": …}]',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'throughput', 'bytes', 'allocs', 'value'),
  matches: (head) => (DATA.test(head) && /"entries"|"repoUrl"/.test(head)) || CUSTOM.test(head),
  read(text) {
    const locator = new TextLocator(text)
    const document = parseData(text)
    if (document.items.length > 0) {
      return document.items.flatMap((one) => readBenchmark(one, { scope: undefined, locator }))
    }
    return document.get('entries').members.flatMap(([scope, entries]) => {
      const last = entries.items.at(-1)
      return (last?.get('benches').items ?? []).flatMap((one) =>
        readBenchmark(one, { scope, locator }),
      )
    })
  },
}

/** Parse the JSON that the script has behind its assignment, blanked out so that places stay. */
function parseData(text: string): JsonNode {
  const head = SCRIPT.exec(text)?.[0] ?? ''
  const json = head.replaceAll(/\S/g, ' ') + text.slice(head.length).replace(/;\s*$/, '')
  return parseJsonDocument(json, benchGroup.record)
}

interface Suite {
  readonly scope: string | undefined
  readonly locator: TextLocator
}

function readBenchmark(benchmark: JsonNode, { scope, locator }: Suite): readonly DocumentEntry[] {
  const name = benchmark.get('name').string
  const value = benchmark.get('value').number ?? Number(benchmark.get('value').string ?? NaN)
  if (name === undefined || !Number.isFinite(value)) return []
  const of = { name, ...(scope === undefined ? {} : { scope }) }
  const figures = stateValue(value, benchmark.get('unit').string ?? '')
  return createEntries(figures, { of, offset: locator.locate(name) })
}

/** A unit that can mean two things, such as MB, is none of a figure: the value then stands as it is. */
function stateValue(value: number, unit: string): readonly StatedFigure[] {
  const [first = '', per] = unit.trim().split(/\s*\/\s*/)
  const isEach = per === undefined || /^(?:op|iter|iteration|call|run)$/i.test(per)
  const isSecond = per !== undefined && /^(?:s|sec|second)$/i.test(per)
  const time = isEach ? convertTime(value, TIMES.get(first.toLowerCase()) ?? first) : undefined
  if (time !== undefined) return stateNumber('time', time, 's')
  if (isSecond && /^(?:op|iter|iteration|call|run)s?$/i.test(first)) {
    return stateNumber('rate', value, '1/s')
  }
  if (isSecond && /^(?:b|bytes)$/i.test(first)) return stateNumber('throughput', value, 'B/s')
  if (isEach && /^(?:B|bytes?)$/.test(first)) return stateNumber('bytes', value, 'B')
  if (isEach && first === 'allocs') return stateNumber('allocs', value, '1')
  const note = { unitNote: unit === '' ? 'stated without a unit' : `stated in \`${unit}\`` }
  return stateNumber('value', value, '1').map((figure) => ({ ...figure, ...note }))
}

const TIMES: ReadonlyMap<string, string> = new Map([
  ['nanoseconds', 'ns'],
  ['microseconds', 'us'],
  ['milliseconds', 'ms'],
  ['seconds', 's'],
  ['sec', 's'],
])
