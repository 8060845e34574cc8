import type { Inline } from '../table.ts'

/** What a trace comes to by some of its parts: call sites, functions, types. */
export interface Ranking {
  /** Of the columns that say which part it is. */
  readonly headings: readonly string[]
  /** What is measured of each part, in the order of its values. */
  readonly measures: readonly Measure[]
  /** Each part once, in any order; not all of them if there are {@link Gaps}. */
  readonly entries: readonly RankedEntry[]
  /** Of all parts, including those that were not kept; a value of each measure. */
  readonly totals: readonly number[]
  readonly gaps: Gaps
  /** Sentences about what is in doubt; empty when nothing is. */
  readonly notes: readonly string[]
}

/** Why a ranking may lack parts: a part that it lacks is 0 only if there is no reason. */
export interface Gaps {
  /** Whether the log has more parts than its reader keeps. */
  readonly ofReader: boolean
  /** Whether the log is not here, and the lock keeps only some of its parts. */
  readonly ofLock: boolean
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
  /** Identifies it, in every trace; see `name-part.ts`. */
  readonly key: string
  /** A cell for each heading. */
  readonly label: readonly Inline[]
  readonly values: readonly number[]
}

/** Check whether a ranking may lack parts. */
export function hasGaps({ gaps }: Pick<Ranking, 'gaps'>): boolean {
  return gaps.ofReader || gaps.ofLock
}

/**
 * Find the reasons why a ranking lacks parts.
 *
 * @param missing how many events belong to parts that it lacks
 * @param unkept for how many of them the reader of the log had no room
 */
export function findGaps(missing: number, unkept: number): Gaps {
  return { ofReader: unkept > 0, ofLock: missing > unkept }
}
