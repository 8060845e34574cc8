import type { Inline } from '../table.ts'

/** What a trace comes to by some of its parts: call sites, functions, types. */
export interface Ranking {
  /** Of the columns that say which part it is. */
  readonly headings: readonly string[]
  /** What is measured of each part, in the order of its values. */
  readonly measures: readonly Measure[]
  /** Each part once, in any order. */
  readonly entries: readonly RankedEntry[]
  /** Of all parts, those that were not kept among them; a value of each measure. */
  readonly totals: readonly number[]
  /** Sentences about what is in doubt; empty when nothing is. */
  readonly notes: readonly string[]
}

/** One number that every part of a ranking has. */
export interface Measure {
  /** In the configuration; `undefined` of one that nothing is ranked by. */
  readonly name: string | undefined
  readonly header: string
  readonly unit: 'B' | '1'
  /** Whether it may be negative, so that shares of it say nothing. */
  readonly isSigned?: boolean
}

/** One part of what is ranked. */
export interface RankedEntry {
  /** Tells it apart, also from those of another trace. */
  readonly key: string
  /** A cell for each heading. */
  readonly label: readonly Inline[]
  readonly values: readonly number[]
}
