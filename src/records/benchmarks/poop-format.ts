import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { readPrefixed } from './read-decimal.ts'
import { markEstimates, statePrintedTime } from './state-printed.ts'

const HEAD = /^Benchmark \d+ \((?<runs>\d+) runs\): (?<command>\S.*)$/
const VALUE = String.raw`\d+(?:\.\d+)?(?:ns|us|ms|s|ks|[KMGT]?B?)`
const ROW = new RegExp(
  `^ {2}(?<name>[a-z_]+) +(?<mean>${VALUE}) +± +(?<deviation>${VALUE}) +(?<min>${VALUE}) +… +(?<max>${VALUE}) +\\d+ \\( *\\d+%\\)`,
  'u',
)
const PREFIXES = ['', 'K', 'M', 'G', 'T']

/** What poop prints of each command: means of the time, of the largest memory, and of what the CPU counted. Its prefixes are powers of 1,000. */
export const poopFormat: RecordFormat = {
  kind: 'records',
  name: 'poop',
  summary: 'the output of poop: Benchmark 1 (52 runs): ./old, wall_time  95.2ms ± 2.11ms  91.3ms …',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'memory', 'iterations'),
  ownsCounters: true,
  anchors: [{ text: 'Benchmark ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const { runs = '', command: name = '' } = HEAD.exec(decodeLine(line).trimEnd())?.groups ?? {}
    if (name === '') return undefined
    const figures = [{ name: 'iterations', value: Number(runs), unit: '1' } as const]
    return { record: { kind: 'figures', figures, of: { name } }, table: createTable(name) }
  },
}

function createTable(name: string): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const text = decodeLine(line).trimEnd()
      if (/^ {2}measurement +mean ± σ +min … max +outliers(?: +delta)?$/u.test(text)) return {}
      const row = ROW.exec(text)?.groups
      if (row === undefined) return 'end'
      const { name: measured = '', mean = '', deviation = '', min = '', max = '' } = row
      const figures = [
        ...markEstimates(stateValue(measured, '', mean)),
        ...stateValue(measured, '.mean', mean),
        ...stateValue(measured, '.stddev', deviation),
        ...stateValue(measured, '.min', min),
        ...stateValue(measured, '.max', max),
      ]
      return { record: { kind: 'figures', figures, of: { name } } }
    },
  }
}

/** Counts of the CPU are counters, of which the mean alone is kept. */
function stateValue(measured: string, end: string, text: string): readonly StatedNumber[] {
  if (measured === 'wall_time') return statePrintedTime(`time${end}`, text)
  const { number = '', prefix = '' } =
    /^(?<number>[\d.]+)(?<prefix>[KMGT]?)B?$/.exec(text)?.groups ?? {}
  const read = readPrefixed(number, { base: 1000, power: PREFIXES.indexOf(prefix) })
  if (read === undefined) return []
  if (measured === 'peak_rss') {
    const note = `printed in ${prefix}B, by which poop means powers of 1,000`
    return [
      { name: `memory${end}`, unit: 'B', ...read, ...(prefix === '' ? {} : { unitNote: note }) },
    ]
  }
  return end === '' ? [{ name: measured, unit: '1', ...read }] : []
}
