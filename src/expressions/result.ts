import type { Problem } from '../problems/diagnostics.ts'
import type { Metric } from '../summaries/metric.ts'
import type { Quantity } from '../quantities/quantity.ts'

/** The result of an expression. */
export type Result =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  /** The metric exists, but the run has no data for it. */
  | { readonly kind: 'missing'; readonly metric: string; readonly reason: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Find the metric that a name in an expression refers to. */
export type FindMetric = (
  path: readonly string[],
) => Metric | { readonly kind: 'problem'; readonly problem: Problem }
