import type { PlacedCell, TableBlock } from '../../pages/page-block.ts'
import { parseCellNumbers, type CellNumbers } from './parse-cell-number.ts'
import { findUnitReadings, type UnitReading } from '../../quantities/unit-words.ts'
import { tightenZeros, type WrittenNumber } from '../written-number.ts'
import { hasDecimalCommas, hasDottedThousands, swapCommas } from './decimal-commas.ts'
import { readTableHeader } from './table-header.ts'

/** A column of a table, or a row of it, read as numbers. */
export interface NumberColumn {
  readonly header: string
  /** What the upper row of a header of two says; empty for one of one row. */
  readonly group: string
  /** A number for each row; `undefined` where there is none. */
  readonly cells: readonly (WrittenNumber | undefined)[]
  /** The text of each row's cell. */
  readonly texts: readonly string[]
  /** Its place among the columns; numbers in brackets have the place of their cell's column. */
  readonly index: number
  /** Which of the numbers of their cells these are: 0 for the first. */
  readonly part: number
}

/** A table as rules see it: columns of numbers, a label for each row. */
export interface NumberTable {
  readonly columns: readonly NumberColumn[]
  /** Columns without a number: names and parameters. */
  readonly names: readonly (readonly string[])[]
  readonly labels: readonly string[]
  /** The header over the labels. */
  readonly corner: string
  /** Whether columns here are rows of the page. */
  readonly isTurned: boolean
}

/** Read a table by its columns, and by its rows. */
export function createNumberTables(block: TableBlock): readonly NumberTable[] {
  const width = block.rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width < 2) return []
  const { headers, groups, headerRows } = readTableHeader(block, width)
  const body = block.rows.slice(headerRows)
  if (body.length === 0) return []
  const grid = readGrid(body)
  if (grid.every((row) => row.every((cell) => cell.numbers === undefined))) return []
  const labels = body.map((row) => row[0]?.text ?? '')
  const [corner = ''] = headers
  const upright = createTable(
    { headers, groups, labels, isTurned: false },
    (row, column) => grid[row]?.[column],
  )
  const turned = createTable(
    { headers: [corner, ...labels], groups: [], labels: headers.slice(1), isTurned: true },
    (row, column) => (column === 0 ? undefined : grid[column - 1]?.[row + 1]),
  )
  return [upright, turned]
}

interface GridCell {
  readonly text: string
  readonly numbers: CellNumbers | undefined
}

/** Read every cell once; where decimals stand behind commas, all of the table is read so. */
function readGrid(body: readonly (readonly PlacedCell[])[]): readonly (readonly GridCell[])[] {
  const texts = body.map((row) => row.map(({ text }) => text))
  const isSwapped = hasDecimalCommas(texts.flat()) || hasDottedThousands(texts)
  const read = ({ text, start }: PlacedCell): CellNumbers | undefined => {
    if (!isSwapped) return parseCellNumbers(text, start)
    const numbers = parseCellNumbers(swapCommas(text), start)
    if (numbers === undefined) return undefined
    const restore = <T extends WrittenNumber | undefined>(number: T): T =>
      number === undefined ? number : { ...number, text: swapCommas(number.text) }
    return {
      first: restore(numbers.first),
      second: restore(numbers.second),
      third: restore(numbers.third),
    }
  }
  return body.map((row) => row.map((cell) => ({ text: cell.text, numbers: read(cell) })))
}

type Layout = Pick<NumberTable, 'labels' | 'isTurned'> & {
  readonly headers: readonly string[]
  readonly groups: readonly string[]
}

function createTable(
  { headers, groups, labels, isTurned }: Layout,
  getCell: (row: number, column: number) => GridCell | undefined,
): NumberTable {
  const units = labels.map(findHeaderUnit)
  const names: (readonly string[])[] = []
  const columns = headers.flatMap((header, index): readonly NumberColumn[] => {
    const read = labels.map((_, row) => getCell(row, index))
    const texts = read.map((cell) => cell?.text ?? '')
    const first = read.map((cell) => cell?.numbers?.first)
    if (!first.some(Boolean)) {
      names.push(texts)
      return []
    }
    const own = findHeaderUnit(header)
    const group = groups[index] ?? ''
    const tight = tightenZeros(first.map((number, row) => addUnit(number, own ?? units[row])))
    const cells = index === 0 || areOne(tight) ? fixParameters(tight) : tight
    const parts = [
      read.map((cell) => cell?.numbers?.second),
      read.map((cell) => cell?.numbers?.third),
    ]
    return [
      { header, group, index, texts, cells, part: 0 },
      ...parts.flatMap((part, place) =>
        part.some(Boolean)
          ? [{ header: '', group, index, texts, cells: part, part: place + 1 }]
          : [],
      ),
    ]
  })
  return { columns: fixCounts(columns), names, labels, corner: headers[0] ?? '', isTurned }
}

/** What is counted one by one. */
const COUNTED =
  /^(?:#\s*)?(?:counts?|pass(?:ed|ing|es)?|fail(?:ed|ing|ures)?|skipped|correct|incorrect|wrong|wins?|won|loss(?:es)?|lost|draws?|hits?|miss(?:es|ed)?|working|broken|resolved|solved|completed|covered|open|closed|bestanden|réussis|échoués)$/i
/** All of what is counted, where a part of it is. */
const ALL_COUNTED =
  /^(?:#\s*)?(?:total|all|sum|tests?|cases?|runs?|tasks?|questions?|samples?|gesamt)$/i

/** Counts of what passed and failed, and of all of it, are exact; of other numbers nobody knows whether they were rounded. */
function fixCounts(columns: readonly NumberColumn[]): readonly NumberColumn[] {
  if (!columns.some((column) => isCounted(column))) return columns
  return columns.map((column) =>
    isCounted(column) || isCounted(column, ALL_COUNTED)
      ? { ...column, cells: fixParameters(column.cells) }
      : column,
  )
}

function isCounted({ header, part, cells }: NumberColumn, name = COUNTED): boolean {
  const isNamed = part === 0 && name.test(header.trim())
  return isNamed && cells.every((cell) => cell === undefined || cell.unit === '')
}

/** Whether all rows have one number, such as a bound or the number of runs: it was set. */
function areOne(cells: NumberColumn['cells']): boolean {
  return cells.length > 1 && new Set(cells.map((cell) => cell?.value)).size === 1
}

/** Whole numbers that name the rows, such as sizes and counts of threads, were chosen and not measured: they are exact. */
function fixParameters(cells: NumberColumn['cells']): NumberColumn['cells'] {
  const areWhole = cells.every(
    (cell) =>
      cell === undefined || (cell.form === 'plain' && cell.decimals === 0 && !cell.isApproximate),
  )
  return areWhole
    ? cells.map((cell) => cell && { ...cell, interval: { low: cell.value, high: cell.value } })
    : cells
}

/** A percentage in a header, as in `VAT 19 %` and `Latency 99%`, which is not its unit; that of `2019 %` is. */
const RATE = /(?<![\d.,])\d{1,2}(?:[.,]\d+)?\s?%/

interface HeaderUnit {
  readonly word: string
  readonly readings: readonly UnitReading[]
}

/** Find the unit that a header gives its numbers: `real (s)`, `Size [MB]`, `time, ms`, `old_us`, `CPU %`. */
function findHeaderUnit(text: string): HeaderUnit | undefined {
  const header = text.replace(RATE, '')
  const bracketed = /[([]\s*(?:in\s+)?([A-Za-zµμ%]+)\s*[)\]]\s*$/.exec(header)?.[1]
  const last = /(?:^|,|\s|_)(ns|us|µs|ms|sec|secs|seconds|[KMGkmg]i?B|bytes|%)$/.exec(header)?.[1]
  const word = bracketed ?? last ?? (header.includes('%') ? '%' : undefined)
  const readings = word === undefined ? undefined : findUnitReadings(word)
  return word === undefined || readings === undefined ? undefined : { word, readings }
}

function addUnit(
  number: WrittenNumber | undefined,
  unit: HeaderUnit | undefined,
): WrittenNumber | undefined {
  if (number === undefined || unit === undefined) return number
  if (number.form !== 'plain' || number.unit !== '') return number
  const form = unit.word === '%' ? 'percent' : 'plain'
  return { ...number, form, unit: unit.word, readings: unit.readings }
}
