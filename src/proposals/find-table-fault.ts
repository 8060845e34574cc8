import { splitHeader } from '../records/own/csv-format.ts'
import type { DecimalMark } from '../records/own/own-field.ts'
import { splitRow } from '../records/split-row.ts'
import { describeOddCell } from './describe-odd-cell.ts'
import { LONGEST_NAME, isColumnName } from './column-name.ts'
import { arePartedByCommas, findDecimal } from './find-decimal.ts'
import { proposeField, SEPARATED } from './propose-field.ts'

/** Why no format can be proposed for a table, and where it shows. */
export interface TableFault {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** A line of the table, its number, and its cells. */
interface TableRow {
  readonly line: number
  readonly text: string
  readonly cells: readonly string[]
}

/**
 * Find what keeps a format from being proposed for a table: a row of another width than its header, a column that has no name,
 * a text among numbers, or no column of numbers. `undefined` of what is no table.
 *
 * @param isWhole whether the text ends where the file does; else the last line is not looked at
 */
export function findTableFault(text: string, isWhole: boolean): TableFault | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const filled = (isWhole ? lines : lines.slice(0, -1)).flatMap((one, i) =>
    one.trim() === '' ? [] : [{ text: one, line: i + 1 }],
  )
  const first = filled.findIndex((one) => !one.text.startsWith('#'))
  const [header, ...below] = filled.slice(Math.max(first, 0))
  if (header === undefined) return undefined
  const { columns, separator } = splitHeader(header.text)
  const rows = below.map((one) => ({
    ...one,
    cells: splitRow(one.text, separator).map((cell) => cell.trim()),
  }))
  if (!isLikeTable(columns, rows)) return undefined
  return (
    findBadName(columns, header.line) ??
    findMisfit(columns, rows) ??
    findOddCell({ columns, separator }, rows) ??
    findNoNumbers(columns, rows, header.line)
  )
}

/** What may be a duration or a time of day. */
const CLOCK = /^\d{1,3}(?::[0-5]\d){1,2}(?:\.\d+)?$/

/** Of a table that is well made, no column is of numbers that were measured. */
function findNoNumbers(
  columns: readonly string[],
  rows: readonly TableRow[],
  header: number,
): TableFault {
  const row = rows.find(({ cells }) => cells.some((cell) => CLOCK.test(cell)))
  const place = row?.cells.findIndex((cell) => CLOCK.test(cell)) ?? -1
  const clock = row?.cells[place]
  const text = 'it is a table, but no column of it has numbers that were measured'
  if (row === undefined || clock === undefined)
    return { text: `${text}; add one, and run \`init\` again`, line: header, column: 1 }
  const name = columns[place] ?? ''
  const advice = `\`${clock}\` in its column \`${name}\` is read as a time of day; if it is a duration, call the column \`${name}_duration\``
  return { text: andAgain(`${text}: ${advice}`), line: row.line, column: 1 }
}

const NUMBER = /^[-+]?\.?\d[\d.,]*\s*(?:[%\p{L}\u00b5/]{0,12}|\d[\d.:]*\s*[hm:]\p{L}*[\s,]*\d.*)$/u

/** Most rows, or the first, are as wide as the header, and one of them has a number. */
function isLikeTable(columns: readonly string[], rows: readonly TableRow[]): boolean {
  const fits = rows.filter(({ cells }) => cells.length === columns.length)
  return (
    columns.length > 1 &&
    findRepeated(columns) === undefined &&
    columns.some(isColumnName) &&
    (fits.length * 2 >= rows.length || fits[0] === rows[0]) &&
    fits.some(({ cells }) => cells.some((cell) => NUMBER.test(cell)))
  )
}

/** Find a name that several columns have; columns without one are another fault. */
function findRepeated(columns: readonly string[]): string | undefined {
  return columns.find((name, i) => name !== '' && columns.indexOf(name) < i)
}

function findBadName(columns: readonly string[], line: number): TableFault | undefined {
  const place = columns.findIndex((name) => !isColumnName(name))
  const bad = columns[place]
  if (bad === undefined) return undefined
  if (bad === '') {
    const nameless = `it is a table whose column ${String(place + 1)} has no name; give it one`
    return { text: andAgain(nameless), line, column: 1 }
  }
  const text = `it is a table, but \`${bad}\` is no name of a column, which has a letter and at most ${String(LONGEST_NAME)} characters; rename it`
  return { text: andAgain(text), line, column: 1 }
}

function findMisfit(
  { length }: readonly string[],
  rows: readonly TableRow[],
): TableFault | undefined {
  const misfit = rows.find(({ cells }) => cells.length !== length)
  if (misfit === undefined) return undefined
  const text = `it is a table whose header has ${String(length)} columns, but this row has ${String(misfit.cells.length)}; correct the row`
  return { text: andAgain(text), line: misfit.line, column: 1 }
}

function findOddCell(
  { columns, separator }: { readonly columns: readonly string[]; readonly separator: string },
  rows: readonly TableRow[],
): TableFault | undefined {
  const all = rows.flatMap((row) => row.cells)
  const isParted = arePartedByCommas(all)
  const decimal = isParted ? '.' : findDecimal(all, separator)
  for (const [i, name] of columns.entries()) {
    const cells = rows.map((row) => row.cells[i] ?? '')
    const field = proposeField({ name, cells }, { decimal, separator, isParted })
    const odd = field.kind === 'text' ? field.odd : undefined
    if (odd === undefined) continue
    const row = rows[odd.row - 1]
    if (row === undefined) continue
    const { cell } = odd
    const text = SEPARATED.test(cell)
      ? `it is a table whose numbers have separators in them, as in \`${cell}\`, so that they are texts; write them without, \`${cell.replaceAll(/[.,]/g, '')}\``
      : `it is a table, but \`${cell}\` in its column \`${name}\` ${explainCell(cell, decimal)}`
    return { text: andAgain(text), line: row.line, column: findColumn(row, i, separator) }
  }
  return undefined
}

function explainCell(cell: string, decimal: DecimalMark | undefined): string {
  const text = describeOddCell(cell, decimal)
  // Of what is merely a text, the other rows need not be named.
  return text.includes('its other rows')
    ? 'is no number; write it as one, or leave the cell empty'
    : text
}

/** Where a cell begins in its line; 1 where quotes make it unclear. */
function findColumn({ text }: TableRow, place: number, separator: string): number {
  if (text.includes('"')) return 1
  const before = text.split(separator).slice(0, place).join(separator)
  const gap = /^\s*/.exec(text.slice(before.length + 1))?.[0] ?? ''
  return place === 0 ? 1 : before.length + separator.length + gap.length + 1
}

function andAgain(text: string): string {
  return `${text}, and run \`init\` again`
}
