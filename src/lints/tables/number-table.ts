import type { PlacedCell, TableBlock } from '../../pages/page-block.ts'
import { parseCellNumbers } from './parse-cell-number.ts'
import { findUnitReadings, type UnitReading } from '../../quantities/unit-words.ts'
import { tightenZeros, type WrittenNumber } from '../written-number.ts'

/** A column of a table, or a row of it, read as numbers. */
export interface NumberColumn {
  readonly header: string
  /** A number for each row; `undefined` where there is none. */
  readonly cells: readonly (WrittenNumber | undefined)[]
  /** The text of each row's cell. */
  readonly texts: readonly string[]
  /** Its place among the columns; numbers in brackets have the place of their cell's column. */
  readonly index: number
}

/** A table as rules see it: columns of numbers, a label for each row. */
export interface NumberTable {
  readonly columns: readonly NumberColumn[]
  readonly labels: readonly string[]
  /** Whether columns here are rows of the page. */
  readonly isTurned: boolean
}

/** Tables beyond this are data, not comparisons. */
const MOST_ROWS = 400
const MOST_COLUMNS = 24

/** Whether a table is left out, since it is data and no comparison. */
export function isTooLarge(block: TableBlock): boolean {
  const { width, height } = measureTable(block)
  return height > MOST_ROWS || width > MOST_COLUMNS
}

/** Count the columns of a table, and its rows below the header. */
export function measureTable({ rows, headerRows }: TableBlock): {
  readonly width: number
  readonly height: number
} {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return { width, height: Math.max(0, rows.length - headerRows) }
}

/** Read a table by its columns, and by its rows. */
export function createNumberTables(block: TableBlock): readonly NumberTable[] {
  const { width, height } = measureTable(block)
  const body = block.rows.slice(block.headerRows)
  if (height === 0 || width < 2 || isTooLarge(block)) return []
  const headers = Array.from({ length: width }, (_, column) =>
    block.rows
      .slice(0, block.headerRows)
      .map((row) => row[column]?.text ?? '')
      .filter((text) => text !== '')
      .join(' '),
  )
  const upright = createTable(
    headers,
    body.map((row) => row[0]?.text ?? ''),
    (row, column) => body[row]?.[column],
    false,
  )
  if (body.length > MOST_COLUMNS) return [upright]
  const turned = createTable(
    ['', ...body.map((row) => row[0]?.text ?? '')],
    headers.slice(1),
    (row, column) => (column === 0 ? undefined : body[column - 1]?.[row + 1]),
    true,
  )
  return [upright, turned]
}

function createTable(
  headers: readonly string[],
  labels: readonly string[],
  getCell: (row: number, column: number) => PlacedCell | undefined,
  isTurned: boolean,
): NumberTable {
  const columns = headers.flatMap((header, index): readonly NumberColumn[] => {
    const placed = labels.map((_, row) => getCell(row, index))
    const read = placed.map((cell) =>
      cell === undefined ? undefined : parseCellNumbers(cell.text, cell.start),
    )
    const texts = placed.map((cell) => cell?.text ?? '')
    const own = findHeaderUnit(header)
    const withUnits = (numbers: readonly (WrittenNumber | undefined)[]) =>
      numbers.map((number, row) => addUnit(number, own ?? findHeaderUnit(labels[row] ?? '')))
    const cells = tightenZeros(withUnits(read.map((cell) => cell?.first)))
    const first = { header, index, texts, cells }
    const second = read.map((cell) => cell?.second)
    if (second.every((number) => number === undefined)) return [first]
    return [first, { header: '', index, texts, cells: second }]
  })
  return { columns: columns.filter(({ cells }) => cells.some(Boolean)), labels, isTurned }
}

interface HeaderUnit {
  readonly word: string
  readonly readings: readonly UnitReading[]
}

/** Find the unit that a header gives its numbers: `real (s)`, `Size [MB]`, `time, ms`, `CPU %`. */
function findHeaderUnit(header: string): HeaderUnit | undefined {
  const bracketed = /[([]\s*(?:in\s+)?([A-Za-zµμ%]+)\s*[)\]]\s*$/.exec(header)?.[1]
  const last = /(?:,|\s)(ns|us|µs|ms|sec|secs|seconds|[KMGkmg]i?B|bytes|%)$/.exec(header)?.[1]
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
