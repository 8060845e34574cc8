import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { readPrefixed } from './read-decimal.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'
import { rCommentMarks, stripRComment } from './strip-r-comment.ts'

const HEADER = /^ *expression +min +median `itr\/sec`(?: mem_alloc)?(?: .*)?$/
const TYPES = /^ +<bch:expr> +<bch/
const TIME = String.raw`\d+(?:\.\d+)?(?:ns|[µμu]s|ms|s|m|h)`
const ROW = new RegExp(
  `^ *\\d+ (?<name>\\S+(?: +\\S+)*?) +(?<min>${TIME}) +(?<median>${TIME}) +(?<rate>\\d+(?:\\.\\d*)?(?:e[-+]?\\d+)?)(?: +(?<memory>\\d+(?:\\.\\d+)?[KMGT]?B|NA))?(?: .*)?$`,
  'u',
)
/** A row that was not measured. */
const VOID = /^ *\d+ \S.* NA +NA +NA/
/** Before the header stand as many blanks as the numbers of rows are wide. */
const MARKS = rCommentMarks.flatMap((mark) => ['  ', '   ', '    '].map((blanks) => mark + blanks))
const SIZES = ['B', 'KB', 'MB', 'GB', 'TB']

/** The tibble of `bench::mark` of R, also behind the marks of knitr and reprex. Its KB are 1,024 bytes. */
export const rBenchFormat: RecordFormat = {
  kind: 'records',
  name: 'rBench',
  summary: 'the tibble of bench::mark of R: expression min median `itr/sec` mem_alloc',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'bytes'),
  anchors: ['', ...MARKS].map((mark) => ({ text: `${mark}expression `, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    return HEADER.test(stripRComment(decodeLine(line)).trimEnd())
      ? { table: createTable() }
      : undefined
  },
}

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const text = stripRComment(decodeLine(line)).trimEnd()
      if (TYPES.test(text)) return {}
      const row = ROW.exec(text)?.groups
      if (row === undefined) return VOID.test(text) ? {} : 'end'
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
