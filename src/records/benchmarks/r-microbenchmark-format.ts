import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'

const UNITS: Readonly<Record<string, string>> = {
  ...{ nanoseconds: 'ns', microseconds: 'us', milliseconds: 'ms', seconds: 's' },
}
const UNIT = /^Unit: (?<unit>[a-z]+)$/
const HEADER = /^ *expr +min +lq +mean +median +uq +max +neval(?: +cld)?$/
const NUMBER = String.raw`\d+(?:\.\d*)?(?:e[-+]\d+)?`
const ROW = new RegExp(
  `^ *(?<name>\\S+(?: +\\S+)*?) +(?<min>${NUMBER}) +${NUMBER} +(?<mean>${NUMBER}) +(?<median>${NUMBER}) +${NUMBER} +(?<max>${NUMBER}) +(?<count>\\d+)(?: +[a-z ]+)?$`,
)

/** The table of microbenchmark of R; one that is wider than the page, whose columns R prints in parts, is not read. */
export const rMicrobenchmarkFormat: RecordFormat = {
  kind: 'records',
  name: 'rMicrobenchmark',
  summary:
    'the table of microbenchmark of R: Unit: microseconds, expr min lq mean median uq max neval',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'iterations'),
  anchors: [{ text: 'Unit: ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const unit = UNITS[UNIT.exec(decodeLine(line).trimEnd())?.groups?.['unit'] ?? '']
    return unit === undefined ? undefined : { table: createTable(unit) }
  },
}

function createTable(unit: string): TableReader {
  let isHeaded = false
  return {
    readLine(line): ParsedLine | 'end' {
      const text = decodeLine(line).trimEnd()
      if (!isHeaded) {
        isHeaded = HEADER.test(text)
        return isHeaded ? {} : 'end'
      }
      const row = ROW.exec(text)?.groups
      if (row === undefined) return 'end'
      const { name = '', min = '', mean = '', median = '', max = '', count = '' } = row
      const state = (figure: string, number: string) =>
        statePrintedTime(figure, `${number.replace(/\.$/, '')} ${unit}`)
      const figures = [
        ...markEstimates(state('time', median)),
        ...state('time.mean', mean),
        ...state('time.min', min),
        ...state('time.max', max),
        ...statePrintedNumber('iterations', count, '1'),
      ]
      return { record: { kind: 'figures', figures, of: { name: name.trim() } } }
    },
  }
}
