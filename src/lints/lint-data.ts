import type { Interval } from '../quantities/interval.ts'
import type { Quantity } from '../quantities/quantity.ts'

/** A figure of the project's runs, by the expression that gives it. */
export interface LintMetric {
  /** Such as `baseline.time.real`. */
  readonly name: string
  readonly quantity: Quantity
}

/** A run with several samples, and the time that it is compared by. */
export interface RepeatedRun {
  readonly name: string
  readonly title: string
  /** Such as `time.real`. */
  readonly metric: string
  /** Where its median lies with 95 % confidence. */
  readonly interval: Interval
  /** The interval in words: `4.41 s to 4.62 s`. */
  readonly shown: string
}

/** What pages are compared with. */
export interface LintData {
  readonly metrics: readonly LintMetric[]
  /** The run that ratios refer to. */
  readonly baseline: string | undefined
  readonly repeated?: readonly RepeatedRun[]
}
