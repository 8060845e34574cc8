import type { FigureDescription } from './metric-description.ts'

/** Metrics whose names have the same first part. Formats that measure the same share a group. */
export interface MetricGroup {
  /** The first part of the names: `time`. */
  readonly name: string
  /** What a log has of it, in a sentence: `time record`. */
  readonly record: string
  readonly figures: readonly FigureDescription[]
  /**
   * What tells the results of one log apart; without it, a log has one. Of `commands`, the last one counts where no
   * other is named; of `benchmarks`, there is no such one.
   */
  readonly results?: 'commands' | 'benchmarks'
  /** Whether a log is to state each figure once; numbers that differ are reported, and the last one counts. */
  readonly isSingle?: true
}
