import type { Quantity } from '../quantities/quantity.ts'

/** What must be true of a value: `baseline.rss.peak < 300 MiB`. */
export interface Condition {
  /** The value's expression. */
  readonly expression: string
  readonly comparison: LimitComparison
}

/** What a value is compared with; both ends of `between` belong to it. */
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

/** All comparators; longer ones first, so that one is not taken for the start of another. */
export const COMPARATORS = ['<=', '>=', '==', '<', '>'] as const

/** Write what a value is compared with as someone says it: `< 300 MiB`, `between 80 and 100`. */
export function formatComparison(comparison: LimitComparison): string {
  return comparison.kind === 'between'
    ? `between ${comparison.low.text} and ${comparison.high.text}`
    : `${comparison.operator} ${comparison.limit.text}`
}

/** List the limits of a comparison. */
export function listLimits(comparison: LimitComparison): readonly Limit[] {
  return comparison.kind === 'between' ? [comparison.low, comparison.high] : [comparison.limit]
}
