import type { Expectation } from '../expectation.ts'
import type { DerivedKind } from './derived-column.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'

/** A column that may be derived from others. */
export interface Candidate {
  readonly table: NumberTable
  readonly target: NumberColumn
  readonly kind: DerivedKind
  /** Columns that it may come of, the likely ones first. */
  readonly sources: readonly NumberColumn[]
}

/** What is divided by what, or subtracted from it: two columns of a row, or the rows of a column and one number. */
export type ReadingSource =
  | { readonly kind: 'columns'; readonly over: NumberColumn; readonly under: NumberColumn }
  | { readonly kind: 'rows'; readonly column: NumberColumn; readonly isFree: boolean }

/** A way to read a column as derived from others. */
export interface Reading {
  readonly source: ReadingSource
  /** The odds for it before any cell is looked at, as a power of ten. */
  readonly prior: number
  /** Expect a row's cell; `undefined` where this reading says nothing. */
  readonly expect: (row: number) => Expectation | undefined
  /** Expect what the first number of a row and the second one of another would give; absent where all rows have one of them in common. */
  readonly mix?: (row: number, other: number) => Expectation | undefined
  /** Rows that this reading was fitted to, which are no evidence for it. */
  readonly given: ReadonlySet<number>
}

/** No rows. */
export const NO_ROWS: ReadonlySet<number> = new Set()
