import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { readPrefixed } from './read-decimal.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'

const HEADER = /^expression +min +median `itr\/sec`(?: mem_alloc)?(?: .*)?$/
const TYPES = /^ +<bch:expr> +<bch/
const TIME = String.raw`\d+(?:\.\d+)?(?:ns|[µμu]s|ms|s|m|h)`
const ROW = new RegExp(
  `^ *\\d+ (?<name>\\S+(?: +\\S+)*?) +(?<min>${TIME}) +(?<median>${TIME}) +(?<rate>\\d+(?:\\.\\d*)?(?:e[-+]?\\d+)?)(?: +(?<memory>\\d+(?:\\.\\d+)?[KMGT]?B|NA))?(?: .*)?$`,
  'u',
)
const SIZES = ['B', 'KB', 'MB', 'GB', 'TB']

/** The tibble of `bench::mark` of R. Its KB are 1,024 bytes. */
export const rBenchFormat: RecordFormat = {
  kind: 'records',
  name: 'rBench',
  summary: 'the tibble of bench::mark of R: expression min median `itr/sec` mem_alloc',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'bytes'),
  anchors: [{ text: 'expression  ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    return HEADER.test(decodeLine(line).trimEnd()) ? { table: createTable() } : undefined
  },
}

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const text = decodeLine(line).trimEnd()
      if (TYPES.test(text)) return {}
      const row = ROW.exec(text)?.groups
      if (row === undefined) return 'end'
      const { name = '', min = '', median = '', rate = '', memory = '' } = row
      const figures = [
        ...markEstimates(statePrintedTime('time', median)),
        ...statePrintedTime('time.min', min),
        ...markEstimates(statePrintedNumber('rate', rate.replace(/\.$/, ''), '1/s')),
        ...stateMemory(memory),
      ]
      return { record: { kind: 'figures', figures, of: { name: name.trim() } } }
    },
  }
}

function stateMemory(text: string): readonly StatedNumber[] {
  const { number = '', unit = '' } = /^(?<number>[\d.]+)(?<unit>[KMGT]?B)$/.exec(text)?.groups ?? {}
  const read = readPrefixed(number, { base: 1024, power: SIZES.indexOf(unit) })
  if (read === undefined) return []
  const unitNote =
    unit === 'B' ? {} : { unitNote: `printed in ${unit}, by which bench means powers of 1,024` }
  return [{ name: 'bytes', unit: 'B', ...read, ...unitNote }]
}
