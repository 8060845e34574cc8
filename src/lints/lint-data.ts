import type { Quantity } from '../summaries/quantity.ts'

/** A figure of the project's runs, by the expression that gives it. */
export interface LintMetric {
  /** Such as `baseline.time.real`. */
  readonly name: string
  readonly quantity: Quantity
}

/** What pages are compared with. */
export interface LintData {
  readonly metrics: readonly LintMetric[]
  /** The run that ratios refer to. */
  readonly baseline: string | undefined
}
