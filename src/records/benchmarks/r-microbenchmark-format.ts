import { decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'
import { rCommentMarks, stripRComment } from './strip-r-comment.ts'

const UNITS: Readonly<Record<string, string>> = {
  ...{ nanoseconds: 'ns', microseconds: 'us', milliseconds: 'ms', seconds: 's' },
}
const UNIT = /^Unit: (?<unit>[a-z]+)$/
const COLUMNS = ['expr', 'min', 'lq', 'mean', 'median', 'uq', 'max', 'neval', 'cld']
const NUMBER = /^\d+(?:\.\d*)?(?:e[-+]\d+)?$/
const LETTERS = /^[a-z]+$/

/**
 * The table of microbenchmark of R, also behind the marks of knitr and reprex. R prints one that is wider than its page in parts, of which
 * the first alone names the expressions.
 */
export const rMicrobenchmarkFormat: RecordFormat = {
  kind: 'records',
  name: 'rMicrobenchmark',
  summary:
    'the table of microbenchmark of R: Unit: microseconds, expr min lq mean median uq max neval',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'iterations'),
  anchors: ['', ...rCommentMarks].map((mark) => ({ text: `${mark}Unit: `, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const text = stripRComment(decodeLine(line)).trimEnd()
    const unit = UNITS[UNIT.exec(text)?.groups?.['unit'] ?? '']
    return unit === undefined ? undefined : { table: new PartedTable(unit) }
  },
}

class PartedTable implements TableReader {
  readonly #unit: string
  /** The columns of the part that is being read, without those of other parts. */
  #columns: readonly string[] = []
  /** The next one of the columns of all parts. */
  #next = 0
  readonly #names: string[] = []
  /** The row of the part. */
  #row = 0

  constructor(unit: string) {
    this.#unit = unit
  }

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | 'end' {
    const text = stripRComment(decodeLine(line)).trimEnd()
    const words = text.trim().split(/ +/)
    if (this.#isHeader(words)) {
      this.#columns = words
      this.#next += words.length
      this.#row = 0
      return {}
    }
    if (this.#columns.length === 0) return 'end'
    const [name, cells] = this.#cutRow(text)
    if (name === undefined) return 'end'
    const columns = listNumeric(this.#columns)
    const figures = cells.flatMap((cell, i) => stateCell(columns[i] ?? '', cell, this.#unit))
    return figures.length === 0 ? {} : { record: { kind: 'figures', figures, of: { name } } }
  }

  /** Whether a line has the columns that follow those of the parts before. */
  #isHeader(words: readonly string[]): boolean {
    return words.every((word, i) => word === COLUMNS[this.#next + i])
  }

  /** The expression of a row, which may have blanks, and the cells behind it. */
  #cutRow(text: string): readonly [name: string | undefined, cells: readonly string[]] {
    const isFirst = this.#columns[0] === 'expr'
    const count = listNumeric(this.#columns).length
    const hasLetters = this.#columns.includes('cld')
    const words = text.trim().split(/ +/)
    while (hasLetters && words.length > count && LETTERS.test(words.at(-1) ?? '')) words.pop()
    const cells = words.slice(words.length - count)
    if (cells.length < count || !cells.every((cell) => NUMBER.test(cell))) return [undefined, []]
    const letters = text.trim().split(/ +/).length - words.length
    const rest = cutWords(text, letters + count)
    const name = isFirst ? rest : this.#names[this.#row]
    if (isFirst ? rest === '' : rest !== '') return [undefined, []]
    if (isFirst) this.#names.push(rest)
    this.#row++
    return [name, cells]
  }
}

/** The columns whose cells are numbers: neither the expression nor the letters that mark equal rows. */
function listNumeric(columns: readonly string[]): readonly string[] {
  return columns.filter((column) => column !== 'expr' && column !== 'cld')
}

/** A line without its last words. */
function cutWords(text: string, count: number): string {
  return text.trim().replace(new RegExp(`(?:(?:^| +)\\S+){${String(count)}}$`), '')
}

/** Figures by the columns that state them. */
const FIGURES: Readonly<Record<string, string>> = {
  ...{ median: 'time', mean: 'time.mean', min: 'time.min', max: 'time.max' },
}

function stateCell(column: string, cell: string, unit: string): readonly StatedNumber[] {
  const number = cell.replace(/\.(?=$|e)/, '')
  if (column === 'neval') return statePrintedNumber('iterations', number, '1')
  const figure = FIGURES[column]
  if (figure === undefined) return []
  const stated = statePrintedTime(figure, `${number} ${unit}`)
  return figure === 'time' ? markEstimates(stated) : stated
}
