import type { StatedFigure } from '../records/record.ts'
import type { FigureSamples } from './figure-samples.ts'

/** A figure, and how often the log states it; the last one counts, unless all are samples. */
export interface CollectedFigure {
  readonly figure: StatedFigure
  readonly count: number
  readonly samples?: FigureSamples
}

/** One of several results of a log: an execution of a command, or a benchmark. */
export interface LogResult {
  /** The first part of its metrics: `bench`. */
  readonly group: string
  /** The command or the benchmark, where the log states it. */
  readonly name?: string
  /** Where the benchmark is defined, such as its package, where the log states it. */
  readonly scope?: string
  /** By their names within the group: `real`. */
  readonly figures: ReadonlyMap<string, CollectedFigure>
}
