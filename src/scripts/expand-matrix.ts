import { collectBytes } from './collect-bytes.ts'
import type { DataSettings } from './script-settings.ts'
import { parseNumberPrefix } from './script-expression.ts'
import type { TokenReader } from './token-reader.ts'

/** How `matrix` is read. */
export interface MatrixReading {
  /** `nonuniform`: the first row holds the columns' places, and the first column the rows'. */
  readonly isNonuniform: boolean
  /** `rowheaders`, `columnheaders`: the first column, or row, holds names. */
  readonly hasRowHeaders: boolean
  readonly hasColumnHeaders: boolean
}

/** The names of a matrix's columns and rows, once it is read. */
export interface MatrixHeaders {
  columns: string[]
  readonly rows: string[]
}

/** Read `nonuniform`, `matrix`, `rowheaders` and `columnheaders`; `undefined` if none follows. */
export function readMatrix(
  reader: TokenReader,
  before: MatrixReading | undefined,
): MatrixReading | undefined {
  const plain = { isNonuniform: false, hasRowHeaders: false, hasColumnHeaders: false, ...before }
  if (reader.take('mat$rix')) return plain
  if (reader.take('nonuni$form')) return { ...plain, isNonuniform: true }
  if (reader.take('rowhead$ers')) return { ...plain, hasRowHeaders: true }
  if (before !== undefined && reader.take('columnhead$ers')) {
    return { ...plain, hasColumnHeaders: true }
  }
  return undefined
}

/** What is to be made of a matrix. */
export interface MatrixExpansion {
  readonly reading: MatrixReading
  /** Filled with the names that the matrix has. */
  readonly headers: MatrixHeaders
  /** Whether `index` chooses among several matrices. */
  readonly isIndexed: boolean
}

/** The most bytes of a matrix, which is read as a whole. */
const MOST_BYTES = 256 * 1024 ** 2

/**
 * Turn a matrix of numbers into rows of x, y and value, with a blank line after each of its rows (gnuplot 5.4).
 * A blank line, or a comment, behind its rows ends a matrix; without an index, what stands behind two of them does not count.
 */
export async function* expandMatrix(
  chunks: AsyncIterable<Uint8Array>,
  { separator, comments, missing }: DataSettings,
  { reading, headers, isIndexed }: MatrixExpansion,
): AsyncGenerator<Uint8Array> {
  const { bytes } = await collectBytes(chunks, MOST_BYTES)
  const split = (line: string): readonly string[] =>
    separator === undefined ? line.trim().split(/[ \t]+/) : line.split(separator)
  let places: readonly string[] | undefined
  let row = 0
  let blanks = 0
  let hasRows = false
  let isHeaderDue = reading.hasColumnHeaders
  for (const line of bytes.toString('utf8').split(/\r?\n/)) {
    const isBlank = line.trim() === ''
    const isComment = !isBlank && comments.includes(line.trimStart().charAt(0))
    if (isBlank || isComment) {
      blanks += 1
      if (blanks === 2 && hasRows && !isIndexed) return
      if (row > 0) {
        if (isIndexed) yield Buffer.from('\n\n')
        row = 0
        places = undefined
        isHeaderDue = reading.hasColumnHeaders
      }
      // The name of the matrix that follows may stand in it.
      if (isComment) yield Buffer.from(`${line}\n`)
      continue
    }
    blanks = 0
    const cells = split(line)
    if (isHeaderDue) {
      isHeaderDue = false
      headers.columns = (reading.hasRowHeaders ? cells.slice(1) : cells).map(unquote)
      continue
    }
    if (reading.isNonuniform && places === undefined) {
      places = cells.slice(1).map(narrow)
      continue
    }
    const isNamed = reading.isNonuniform || reading.hasRowHeaders
    const y = reading.isNonuniform ? narrow(cells[0] ?? 'NaN') : String(row)
    if (reading.hasRowHeaders) headers.rows.push(unquote(cells[0] ?? ''))
    const values = isNamed ? cells.slice(1) : cells
    const lines = values.map(
      (value, i) => `${places?.[i] ?? String(i)} ${y} ${readValue(value, missing)}`,
    )
    // The rows of two matrices that one line parts are one.
    if (row > 0) yield Buffer.from('\n')
    yield Buffer.from(`${lines.join('\n')}\n`)
    row += 1
    hasRows = true
  }
}

/** Round a number to 32 bits, in which gnuplot 5.4 keeps a matrix. */
function narrow(cell: string): string {
  const text = cell.trim()
  const value = Number(text)
  return text === '' || !Number.isFinite(value) ? text : String(Math.fround(value))
}

/** Read a value: a missing one is none, and a text that does not begin with a number is 0 (gnuplot 5.4). */
function readValue(cell: string, missing: string | undefined): string {
  const text = cell.trim()
  if (text === missing || /^[-+]?nan/i.test(text)) return 'NaN'
  if (Number.isFinite(Number(text)) || /^[-+]?inf/i.test(text)) return narrow(cell)
  const value = parseNumberPrefix(text)
  return Number.isNaN(value) ? '0' : String(Math.fround(value))
}

function unquote(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1')
}
