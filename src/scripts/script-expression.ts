/** The cells of one row of data, as an expression asks for them. */
export interface DataRow {
  /** The number in a column, from 1; 0 is the row's own number. `NaN` where there is none. */
  readNumber(column: number): number
  /** The same for `$n`, which leaves the whole row out where the cell is marked as missing. */
  requireNumber(column: number): number
  /** The text in a column, from 1; empty where there is none. */
  readText(column: number): string
  /** The line from a column on: dates may have blanks in them. */
  readRest(column: number): string
  /** The number of the column that a header names, `NaN` for none. */
  findColumn(header: string): number
  /** How dates are written where nothing else is said: `set timefmt`. */
  readonly timefmt: string
}

/** The cells of an expression outside `using`: there are none. */
export const NO_ROW: DataRow = {
  readNumber: () => NaN,
  requireNumber: () => NaN,
  readText: () => '',
  readRest: () => '',
  findColumn: () => NaN,
  timefmt: '',
}

/** What an expression gives: whole numbers divide as in C, and what is undefined is `NaN`. */
export type Value =
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'real'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }

/** An expression of a script. */
export interface ScriptExpression {
  evaluate(row: DataRow): Value
  /** Whether it reads a row's cells. */
  readonly readsRow: boolean
  /** The highest `n` of its `$n`, which a row has to have; 0 without any. */
  readonly highestColumn: number
  /** Whether it names a column by its header, which the first row then is. */
  readonly namesHeader: boolean
}

/** Functions that a script has defined, and its variables. */
export interface Scope {
  readonly variables: ReadonlyMap<string, Value>
  readonly functions: ReadonlyMap<string, UserFunction>
}

/** `f(x) = x * 2`, kept as it is written until it is called. */
export interface UserFunction {
  readonly parameters: readonly string[]
  readonly call: (scope: Scope, depth: number) => ScriptExpression
}

/** Make a real value. */
export function real(value: number): Value {
  return { kind: 'real', value }
}

/** Make a whole value. */
export function integer(value: number): Value {
  return { kind: 'integer', value }
}

/** Make a text. */
export function text(value: string): Value {
  return { kind: 'text', value }
}

/** Read a value as a number; a text as C's `atof` reads it. */
export function toNumber(value: Value): number {
  if (value.kind !== 'text') return value.value
  return parseNumberPrefix(value.value)
}

/** Read the number that a text begins with, as C's `strtod` does; `NaN` without one. */
export function parseNumberPrefix(cell: string): number {
  const match = NUMBER_PREFIX.exec(cell)
  if (match === null) return NaN
  const [whole, , decimal] = match
  if (decimal !== undefined) return Number(decimal)
  const word = whole.trim().toLowerCase()
  if (word.endsWith('nan')) return NaN
  if (word.includes('inf')) return word.startsWith('-') ? -Infinity : Infinity
  return Number(word)
}

const NUMBER_PREFIX =
  /^\s*(?:([-+]?(?:inf(?:inity)?|nan))|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))/i
