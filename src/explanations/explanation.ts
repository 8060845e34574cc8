import type { Quantity } from '../quantities/quantity.ts'

/** Where one number of a page comes from. */
export interface Explanation {
  /** What is explained, as a sentence calls it: a value, or a cell of a table. */
  readonly what: string
  /** As it would stand in a sentence, every metric with its run; `undefined` of words. */
  readonly expression: string | undefined
  readonly format: string | undefined
  /** The expression with the values of its terms: `3220.38 s / 35.49 s`. */
  readonly formula: string | undefined
  /** Before it is rounded; `undefined` when there is none. */
  readonly quantity: Quantity | undefined
  /** What a page shows. */
  readonly text: string
  /** How the text came from the quantity, or why there is none. */
  readonly rounding: string
  /** More about it, a line each: how large a unit is, the runs of a chart. */
  readonly notes?: readonly string[]
  /** What the page shows now, where that is something else. */
  readonly stale: string | undefined
  /** The metrics that it is made of, each once, in its order. */
  readonly terms: readonly Term[]
}

/** One metric of an expression, and where it stands in the logs. */
export interface Term {
  /** With its run: `baseline.time.real`. */
  readonly name: string
  /** The run that the name leads to. */
  readonly run: string
  /** What the metric is; `undefined` of one that only a plug-in knows. */
  readonly meaning: string | undefined
  /** `undefined` when there are no data for it. */
  readonly quantity: Quantity | undefined
  /** Why there is no value. */
  readonly reason: string | undefined
  /** Which unit its log means by what it prints, and why; `undefined` where the text leaves no choice. */
  readonly unitNote: string | undefined
  /** How it is computed from other metrics, `34.368 s × 85.8 %`. */
  readonly formula: string | undefined
  /** Those metrics. */
  readonly terms: readonly Term[]
  /** What the lines are to the number: `the last of 2 lines that state it`. */
  readonly role: string
  /** Empty when it is computed from other metrics. */
  readonly sources: readonly TermSource[]
}

/** A log that a metric comes from. */
export interface TermSource {
  readonly log: string
  /** Of the file as it lies there, packed or not; `undefined` of standard input. */
  readonly sha256: string | undefined
  /** Whether the log was read, or is only known from the lock. */
  readonly from: 'file' | 'lock'
  /** Whether the lock knows the log with another sum. */
  readonly isChanged: boolean
  /** How many lines of the log the number is made of; `undefined` when nobody counted. */
  readonly count: number | undefined
  /** Some of them in the log's order, or all. */
  readonly lines: readonly SourceLine[]
  /** Why lines are not known. */
  readonly unknown: string | undefined
  /** Lines of the log that could not be read and were left out. */
  readonly skipped: SkippedLines
}

/** A line of a log as `grep -n` shows it: counted from 1, after unpacking. */
export interface SourceLine {
  readonly line: number
  /** Without its line end. */
  readonly text: string
}

/** Lines that were left out, and why. */
export interface SkippedLines {
  readonly count: number
  readonly reasons: readonly SkippedReason[]
}

/** One reason, and the first lines that it holds for. */
export interface SkippedReason {
  readonly reason: string
  readonly count: number
  readonly lines: readonly number[]
}
