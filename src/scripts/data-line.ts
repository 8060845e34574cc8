import { MISSING, parseNumberPrefix, real, type DataRow, type Value } from './script-expression.ts'
import type { ScanFormat } from './scan-format.ts'
import type { DataSettings } from './script-settings.ts'

const BLANK = 32
const TAB = 9
const QUOTE = 34
const ZERO = 48
const NINE = 57
const POINT = 46
const MINUS = 45
const PLUS = 43

/** Digits that a double holds exactly. */
const EXACT_DIGITS = 15

const POWERS_OF_TEN = Array.from({ length: 23 }, (_, power) => 10 ** power)

/** Columns beyond this are ignored: no `using` names them. */
const MAX_COLUMNS = 10_000

/**
 * One line of a data file, split into columns (gnuplot 5.4). Hot path (bench `data-file`): one object is
 * reused for every line, and numbers are parsed in place.
 */
export class DataLine implements DataRow {
  readonly #separator: number | undefined
  readonly #missing: string | undefined
  readonly #comments: ReadonlySet<number>
  readonly #format: ScanFormat | undefined
  #isUndefined = false
  #bytes: Buffer = Buffer.alloc(0)
  #end = 0
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  #columns = 0
  #commentStart = 0
  /** The row's number in its data set, from 0. */
  index = 0
  /** `$0`: the row's number among the rows that are drawn. */
  datum = 0
  readonly timefmt: string
  /** The data set's number, from 0. */
  set = 0
  /** The number of the row's block in its data set, from 0. */
  block = 0
  /** The comments of the row's data set so far: `index "name"` finds it by them. */
  setNames: readonly string[] = []
  /** The headers of a file whose columns are named. */
  headers: readonly string[] = []
  /** The first header that was asked for since this was emptied. */
  namedHeader: string | undefined

  constructor(settings: DataSettings, { format }: { readonly format?: ScanFormat } = {}) {
    this.#format = format
    this.#separator = format === undefined ? settings.separator?.charCodeAt(0) : undefined
    this.#missing = settings.missing
    this.timefmt = settings.timefmt
    this.#comments = new Set(Buffer.from(settings.comments))
  }

  /** Whether an expression has read a cell without a number since the last call. */
  takeUndefined(): boolean {
    const wasUndefined = this.#isUndefined
    this.#isUndefined = false
    return wasUndefined
  }

  /** The number of columns of the line, up to the most that are read. */
  get columns(): number {
    return this.#columns
  }

  /** Split a line, given without its line end. Return whether it is blank, a comment, or a row. */
  split(bytes: Buffer, start: number, end: number): 'blank' | 'comment' | 'row' {
    this.#bytes = bytes
    this.#end = end
    this.#commentStart = start
    const first = this.#skipBlanks(start)
    if (first >= end) return 'blank'
    if (this.#comments.has(bytes[first] ?? 0)) return 'comment'
    this.#columns = 0
    if (this.#format !== undefined) this.#scan(this.#format, start)
    else if (this.#separator === undefined) this.#splitAtBlanks(first)
    else this.#splitAt(this.#separator, start)
    return 'row'
  }

  readNumber(column: number): number {
    if (column === 0) return this.datum
    if (column === -2) return this.set
    if (column < 1 || column > this.#columns) return NaN
    const start = this.#starts[column - 1] ?? 0
    const end = this.#ends[column - 1] ?? 0
    if (this.#separator !== undefined && this.#bytes[start] === QUOTE) {
      return parseNumberPrefix(this.readText(column))
    }
    return parseNumberAt(this.#bytes, start, end)
  }

  readValue(column: number): Value {
    const isGone = column >= 1 && (this.isMarkedMissing(column) || this.isEmpty(column))
    if (isGone) return MISSING
    const number = this.readNumber(column)
    if (Number.isNaN(number)) this.#isUndefined = true
    return real(number)
  }

  /** Whether nothing stands between two separators: gnuplot takes that for missing. */
  isEmpty(column: number): boolean {
    if (this.#separator === undefined || column < 1 || column > this.#columns) return false
    return this.readText(column) === ''
  }

  /** Whether a cell equals the text of `set datafile missing`. */
  isMarkedMissing(column: number): boolean {
    if (this.#missing === undefined || column < 1 || column > this.#columns) return false
    const start = this.#starts[column - 1] ?? 0
    const length = (this.#ends[column - 1] ?? 0) - start
    return length === this.#missing.length && this.readText(column) === this.#missing
  }

  readText(column: number): string {
    if (column < 1 || column > this.#columns) return ''
    const cell = this.#bytes.toString('utf8', this.#starts[column - 1], this.#ends[column - 1])
    const plain = this.#separator === undefined ? cell : cell.trim()
    if (!plain.startsWith('"')) return plain
    const close = plain.indexOf('"', 1)
    return plain.slice(1, close < 0 ? undefined : close)
  }

  /**
   * Read a cell as a header or by `stringcolumn`: between separators, it ends at the first separator or quote, even within
   * quotes (gnuplot 5.4 `df_parse_string_field`).
   */
  readString(column: number): string {
    const whole = this.readText(column)
    if (this.#separator === undefined) return whole
    const ends = [QUOTE, this.#separator].map((code) => whole.indexOf(String.fromCharCode(code)))
    return whole.slice(0, Math.min(...ends.map((end) => (end < 0 ? whole.length : end))))
  }

  /** Read the line from a column on: dates may contain blanks. */
  readRest(column: number): string {
    if (column < 1 || column > this.#columns) return ''
    const end = this.#separator === undefined ? this.#end : this.#ends[column - 1]
    const text = this.#bytes.toString('utf8', this.#starts[column - 1], end)
    // Between blanks, a quote is part of a date (gnuplot 5.4).
    return this.#separator === undefined ? text : text.replace(/^\s*"/, '')
  }

  findColumn(header: string): number {
    const index = this.headers.indexOf(header)
    this.namedHeader ??= this.headers[index]
    return index < 0 ? NaN : index + 1
  }

  readHeader(column: number): string {
    return this.headers[column - 1] ?? ''
  }

  /** Get the text of a comment line that was split last. */
  readComment(): string {
    return this.#bytes.toString('utf8', this.#skipBlanks(this.#commentStart) + 1, this.#end).trim()
  }

  #skipBlanks(start: number): number {
    let at = start
    while (at < this.#end && isBlank(this.#bytes[at] ?? 0)) at++
    return at
  }

  /** Make columns of what a format finds in the line. */
  #scan(format: ScanFormat, start: number): void {
    const found = format.scan(this.#bytes.toString('latin1', start, this.#end))
    this.#bytes = Buffer.from(found.join(' '), 'latin1')
    this.#end = this.#bytes.length
    this.#splitAtBlanks(0)
  }

  #splitAtBlanks(first: number): void {
    const bytes = this.#bytes
    let at = first
    while (at < this.#end && this.#columns < MAX_COLUMNS) {
      const start = at
      if (bytes[at] === QUOTE) {
        const close = bytes.indexOf(QUOTE, at + 1)
        at = close < 0 || close >= this.#end ? this.#end : close + 1
      }
      while (at < this.#end && !isBlank(bytes[at] ?? 0)) at++
      this.#addColumn(start, at)
      at = this.#skipBlanks(at)
    }
  }

  #splitAt(separator: number, first: number): void {
    const bytes = this.#bytes
    let start = first
    let isQuoted = false
    for (let at = first; at <= this.#end && this.#columns < MAX_COLUMNS; at++) {
      const byte = at === this.#end ? separator : (bytes[at] ?? 0)
      if (byte === QUOTE && at < this.#end) isQuoted = !isQuoted
      if (byte !== separator || (isQuoted && at < this.#end)) continue
      this.#addColumn(start, at)
      start = at + 1
    }
  }

  #addColumn(start: number, end: number): void {
    this.#starts[this.#columns] = start
    this.#ends[this.#columns] = end
    this.#columns++
  }
}

/** Whether a byte is a blank between columns; a carriage return before the line end is one, too. */
function isBlank(byte: number): boolean {
  return byte === BLANK || byte === TAB || byte === 13
}

/** Parse a number as C's `strtod` does, with a fast path for short decimal numbers. */
function parseNumberAt(bytes: Buffer, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(bytes[at] ?? 0)) at++
  const isNegative = bytes[at] === MINUS
  if (isNegative || bytes[at] === PLUS) at++
  let whole = 0
  let digits = 0
  let decimals = -1
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= ZERO && byte <= NINE) {
      whole = whole * 10 + byte - ZERO
      digits++
      if (decimals >= 0) decimals++
    } else if (byte === POINT && decimals < 0) decimals = 0
    else break
  }
  const isPlain = (at === end || isBlank(bytes[at] ?? 0)) && digits > 0 && digits <= EXACT_DIGITS
  if (!isPlain) return parseNumberPrefix(bytes.toString('latin1', start, end))
  const value = decimals > 0 ? whole / (POWERS_OF_TEN[decimals] ?? NaN) : whole
  return isNegative ? -value : value
}
