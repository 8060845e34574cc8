import type { Bytes, Seconds, UnitName } from '../quantities/units.ts'

/** One measured line of a log. */
export type LogRecord = ProcessSample | FigureRecord

/** A sample of one process, as `psutil` sees it. Counters run from the start of the process. */
export interface ProcessSample {
  readonly kind: 'process-sample'
  /** Missing in lines of older loggers. */
  readonly pid: number | undefined
  /** Since the process started. */
  readonly elapsed: Seconds
  /** Resident set size. */
  readonly rss: Bytes
  /** CPU time in user mode. */
  readonly user: Seconds
  /** CPU time in the kernel; `NaN` when the line has none. */
  readonly system: Seconds
  /** Page faults so far; `NaN` where the system does not count them (Linux). */
  readonly faults: number
  /** Microseconds since 1970-01-01, the clock of the log taken as UTC; `NaN` when there is none. */
  readonly timestamp: number
  readonly label: string | undefined
  /** Whether an execution begins with it: those before it under its pid are of another one. */
  readonly begins?: true
  /**
   * CPU time over elapsed time since the sample before, in percent of one CPU, where the log states it in place of
   * CPU seconds; `user` and `system` are `NaN` then.
   */
  readonly cpu?: number
  /** Page faults a second since the sample before, where the log states them in place of a count; `faults` is `NaN` then. */
  readonly faultRate?: number
  /** What else the line states, by name, in the unit that its format declares. */
  readonly gauges?: Readonly<Record<string, number>>
}

/** Numbers that a log states, such as what `time` prints when a command ends. */
export interface FigureRecord {
  readonly kind: 'figures'
  readonly figures: readonly StatedFigure[]
  /** What they are of, in formats of which a log may have several results; see `MetricGroup`. */
  readonly of?: ResultKey
}

/** What tells the result that some figures belong to from others of its log. */
export interface ResultKey {
  /** The command that was measured, or the benchmark. */
  readonly name?: string
  /** Whether a result begins here, even if no figure is repeated; of benchmarks, whether the first one of another table does. */
  readonly begins?: boolean
  /** What prints the line, such as `zsh`: figures of two sources are of two results. */
  readonly source?: string
  /** Whether the line is none unless a result is open that it belongs to: `user 1001` alone is about somebody. */
  readonly continues?: boolean
  /** Whether the line stands before the one that begins its result. */
  readonly announces?: boolean
  /** The source of the line that may stand before this one, if it is another. */
  readonly follows?: string
  /** Whether the line may state again what its result has already. */
  readonly restates?: boolean
  /** Whether another record of the same benchmark is another sample of it; else it is another benchmark of the same name. */
  readonly repeats?: boolean
  /** Where the benchmark is defined, such as its package: two of one name in two scopes are two. */
  readonly scope?: string
  /** The end of its name that says how it was run, such as `-8`; no part of the name where all of a log have the same. */
  readonly variant?: string
}

/** What a line states of one of its format's figures; it becomes the metric `<format>.<name>`. */
export type StatedFigure = StatedNumber | StatedAbsence

/** A number with its unit. */
export interface StatedNumber {
  readonly name: string
  readonly value: number
  readonly unit: UnitName
  /**
   * The smallest step that the line distinguishes, in its unit: 0.01 for `35.49`. Pages show no digits beyond it. Absent
   * for a number that is computed; sizes and counts without one are whole.
   */
  readonly resolution?: number
  /** Which unit the line means by what it prints, and what in it decided that. */
  readonly unitNote?: string
  /** The measurements that it is the median of, in its unit and in their order; at least one. */
  readonly samples?: readonly number[]
  /** Whether the tool computed it from many samples; where another log of the run has samples, they count alone. */
  readonly isEstimate?: true
}

/** A line that says that there is no number, such as `<not supported>`. */
export interface StatedAbsence {
  readonly name: string
  /** Why: `perf could not count it on this machine`. */
  readonly missing: string
}
