import type { Quantity } from './quantity.ts'

/** One named number of a run: its value, or why there is none. */
export type Metric =
  | { readonly kind: 'measured'; readonly quantity: Quantity }
  | { readonly kind: 'missing'; readonly reason: string }

/** The metrics of one run by their names, such as `time.real`. */
export type Metrics = ReadonlyMap<string, Metric>
