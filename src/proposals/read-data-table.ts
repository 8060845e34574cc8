import { splitHeader } from '../records/own/csv-format.ts'
import { splitRow } from '../records/split-row.ts'
import { isColumnName } from './column-name.ts'

/** A file of columns, as its first rows show it. */
export interface DataTable {
  /** The header as it stands there; `undefined` where blanks separate the columns. */
  readonly header: string | undefined
  readonly columns: readonly DataColumn[]
}

/** A column: its name, and its cells without the blanks around them. */
export interface DataColumn {
  readonly name: string
  readonly cells: readonly string[]
}

const NUMBER = /^[-+]?(?:\d+(?:[.,]\d+)?|\.\d+)(?:e[-+]?\d+)?$/i

/**
 * Read a text as a file of columns: a header, and rows below it, separated by tabs, `;`, `|`, `,` or blanks. `undefined` where it has no header, no row,
 * or rows of several widths.
 *
 * @param isWhole whether the text ends where the file does; else the last line is not looked at
 */
export function readDataTable(text: string, isWhole: boolean): DataTable | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const filled = (isWhole ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== '')
  const first = filled.findIndex((line) => !line.startsWith('#'))
  return readSeparated(filled.slice(first)) ?? readBlanks(filled, first)
}

function readSeparated([header, ...lines]: readonly string[]): DataTable | undefined {
  if (header === undefined) return undefined
  const { columns, separator } = splitHeader(header)
  const rows = lines.map((line) => splitRow(line, separator).map((cell) => cell.trim()))
  if (columns.length < 2 || rows.some((row) => row.length !== columns.length)) return undefined
  const named = turn(columns, rows).filter((column, i) => column.name !== '' || !isEmpty(column, i))
  const names = named.map(({ name }) => name)
  const cells = rows.map((_, row) => named.map((column) => column.cells[row] ?? ''))
  const trimmed = header.replace(/^ +| +$/g, '')
  return isTable(names, cells) ? { header: trimmed, columns: named } : undefined
}

/** Whether a column without a name needs none: it is empty, or counts the rows, as pandas writes it first. */
function isEmpty({ cells }: DataColumn, place: number): boolean {
  const first = Number(cells[0])
  const isCount = first === 0 || first === 1
  return (
    cells.every((cell) => cell === '') ||
    (place === 0 && isCount && cells.every((cell, row) => cell === String(first + row)))
  )
}

/** Columns apart by blanks have their names in the first line, or in the last comment before it. */
function readBlanks(filled: readonly string[], first: number): DataTable | undefined {
  const [plain = '', ...below] = filled.slice(first)
  const isNamed = !split(plain).some((word) => NUMBER.test(word))
  const comment = filled[first - 1]?.replace(/^#+/, '')
  const names = isNamed ? plain : comment
  if (first < 0 || names === undefined) return undefined
  const rows = (isNamed ? below : [plain, ...below]).filter((line) => !line.startsWith('#'))
  const columns = split(names)
  const cells = rows.map(split)
  return columns.length > 1 && isTable(columns, cells)
    ? { header: undefined, columns: turn(columns, cells) }
    : undefined
}

function split(line: string): readonly string[] {
  return line.trim().split(/\s+/)
}

/** Names are no numbers, each stands once, and some column is of numbers. */
function isTable(columns: readonly string[], rows: readonly (readonly string[])[]): boolean {
  return (
    rows.length > 0 &&
    rows.every((row) => row.length === columns.length) &&
    new Set(columns).size === columns.length &&
    columns.every(isColumnName) &&
    rows[0]?.some((cell) => /^[-+]?[\d.]/.test(cell)) === true
  )
}

function turn(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly DataColumn[] {
  return columns.map((name, i) => ({ name, cells: rows.map((row) => row[i] ?? '') }))
}
