import type { Quantity } from '../quantities/quantity.ts'

/** One metric of a run: its value, or the reason why there is none. */
export type Metric = MeasuredMetric | { readonly kind: 'missing'; readonly reason: string }

/** A metric that has a value. */
export interface MeasuredMetric {
  readonly kind: 'measured'
  /** The median, where a run has several samples. */
  readonly quantity: Quantity
  readonly repeats?: Repeats
}

/** What each sample of a run has. */
export interface Repeats {
  /** The run's name: what is of one run is drawn together. */
  readonly run: string
  /** A number a sample, in their order; `NaN` for one that has none. */
  readonly values: readonly number[]
}

/** The metrics of one run by their names, such as `time.real`. */
export type Metrics = ReadonlyMap<string, Metric>
