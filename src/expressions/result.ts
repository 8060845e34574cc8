import type { Problem } from '../problems/diagnostics.ts'
import type { Metric } from '../summaries/metric.ts'
import type { Quantity } from '../quantities/quantity.ts'

/** What an expression comes to. */
export type Result =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  /** A metric is known, but the run has no data for it. */
  | { readonly kind: 'missing'; readonly metric: string; readonly reason: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Find what a name in an expression stands for. */
export type FindMetric = (
  path: readonly string[],
) => Metric | { readonly kind: 'problem'; readonly problem: Problem }
