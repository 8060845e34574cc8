import type { Quantity } from '../quantities/quantity.ts'

/** A condition on a value: `baseline.rss.peak < 300 MiB`. */
export interface Condition {
  /** The value's expression. */
  readonly expression: string
  readonly comparison: LimitComparison
}

/** The comparison of a value with one limit, or with two for `between`, which includes both. */
export type LimitComparison =
  | { readonly kind: 'one'; readonly operator: Comparator; readonly limit: Limit }
  | { readonly kind: 'between'; readonly low: Limit; readonly high: Limit }

/** One side of a comparison: a number with its unit, or an expression. */
export interface Limit {
  readonly text: string
  /** `undefined` for an expression. */
  readonly quantity: Quantity | undefined
}

/** How a value is compared with one limit. */
export type Comparator = (typeof COMPARATORS)[number]

/** All comparators, longer ones first, so that `<` does not match the start of `<=`. */
export const COMPARATORS = ['<=', '>=', '==', '<', '>'] as const

/** Format a comparison as a configuration writes it: `< 300 MiB`, `between 80 and 100`. */
export function formatComparison(comparison: LimitComparison): string {
  return comparison.kind === 'between'
    ? `between ${comparison.low.text} and ${comparison.high.text}`
    : `${comparison.operator} ${comparison.limit.text}`
}

/** List the limits of a comparison. */
export function listLimits(comparison: LimitComparison): readonly Limit[] {
  return comparison.kind === 'between' ? [comparison.low, comparison.high] : [comparison.limit]
}
