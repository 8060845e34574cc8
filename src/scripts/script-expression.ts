import { hexPrefix, parseHexPrefix } from './parse-hex.ts'

/** The cells of one row of data, as expressions read them. */
export interface DataRow {
  /** Read the number in a column, from 1; 0 is the row's own number. `NaN` if there is none. */
  readNumber(column: number): number
  /** Read the value of `$n`: {@link MISSING} if the cell is marked as missing. */
  readValue(column: number): Value
  /** Read the text in a column, from 1, as headers and `stringcolumn` do; empty if there is none. */
  readString(column: number): string
  /** Read the line from a column on: dates may contain blanks. */
  readRest(column: number): string
  /** Find the number of the column that a header names; `NaN` if there is none. */
  findColumn(header: string): number
  /** Get the header of a column; empty if there is none. */
  readHeader(column: number): string
  /** The default format of dates: `set timefmt`. */
  readonly timefmt: string
}

/** The row of an expression outside `using`: it has no cells. */
export const NO_ROW: DataRow = {
  readNumber: () => NaN,
  readValue: () => real(NaN),
  readString: () => '',
  readRest: () => '',
  findColumn: () => NaN,
  readHeader: () => '',
  timefmt: '',
}

/** A complex number that is not real. */
export type Complex = readonly [real: number, imaginary: number]

/** The value of an expression. Whole numbers divide as in C; an undefined value is `NaN`. */
export type Value =
  | { readonly kind: 'integer'; readonly value: number }
  /** A complex number has its parts, and its real part as its value; that is `NaN` where the other part matters. */
  | { readonly kind: 'real'; readonly value: number; readonly complex?: Complex }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'array'; readonly value: Value[] }

/** An expression of a script. */
export interface ScriptExpression {
  evaluate(row: DataRow): Value
  /** Whether it reads a row's cells. */
  readonly readsRow: boolean
  /** The highest `n` of its `$n`, a column that the row must have; 0 without any. */
  readonly highestColumn: number
  /** The last `n` of its `$n`: where it is missing, the whole row is skipped; 0 without any. */
  readonly lastColumn: number
  /** Whether it names a column by its header: then the first row contains headers. */
  readonly namesHeader: boolean
  /** Whether it has one value for ever: neither variables nor cells nor functions of the script. */
  readonly isConstant: boolean
  /** Whether it may set a variable: then the order of its evaluations matters. */
  readonly isStateful: boolean
  /** Whether it reads a parameter of the function that it is the body of, or the dummy variable of a plot. */
  readonly usesLocals: boolean
}

/** Make a real value. */
export function real(value: number): Value {
  return { kind: 'real', value }
}

/** The imaginary part by which gnuplot 5.4 knows a missing value. */
const MISSING_PART = -5

/**
 * What a cell gives that is marked as missing. Sums and differences keep it, and then the whole row is skipped; all else makes
 * an undefined value of it (gnuplot 5.4 `f_column`).
 */
export const MISSING: Value = { kind: 'real', value: NaN, complex: [NaN, MISSING_PART] }

/** Whether a value is what a missing cell gives. */
export function isMissing(value: Value): boolean {
  if (value.kind !== 'real' || value.complex === undefined) return false
  const [re, im] = value.complex
  return Number.isNaN(re) && im === MISSING_PART
}

/** Make an integer value. */
export function integer(value: number): Value {
  return { kind: 'integer', value }
}

/** Make a text value. */
export function text(value: string): Value {
  return { kind: 'text', value }
}

/** Convert a value to a number; a text as C's `atof` does. */
export function toNumber(value: Value): number {
  if (value.kind === 'array') return NaN
  if (value.kind !== 'text') return value.value
  return parseNumberPrefix(value.value)
}

/** Parse the number at the beginning of a text, as C's `strtod` does; `NaN` without one. */
export function parseNumberPrefix(cell: string): number {
  const match = NUMBER_PREFIX.exec(cell)
  if (match === null) return NaN
  const [whole, , decimal] = match
  if (decimal !== undefined) {
    if (decimal.endsWith('0') && hexPrefix.test(cell)) return parseHexPrefix(cell)
    return Number(decimal)
  }
  const word = whole.trim().toLowerCase()
  if (word.endsWith('nan')) return NaN
  if (word.includes('inf')) return word.startsWith('-') ? -Infinity : Infinity
  return Number(word)
}

const NUMBER_PREFIX =
  /^\s*(?:([-+]?(?:inf(?:inity)?|nan))|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))/i
