/** The closed interval from `low` to `high`. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Check whether two intervals have a value in common, so that neither of two runs is certainly faster. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high
}

/** Compute the distance from a value to the farther end of its interval, so that `± …` covers the whole interval. */
export function computeHalfWidth(value: number, { low, high }: Interval): number {
  return Math.max(high - value, value - low, 0)
}
