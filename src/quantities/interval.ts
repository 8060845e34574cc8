/** The values from `low` to `high`; both ends belong to it. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Whether two intervals have a value in common, so that neither of two runs can be said to be faster. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high
}

/** How far the farther end of an interval is from its value: what stands behind a ±, so that it covers the interval. */
export function computeHalfWidth(value: number, { low, high }: Interval): number {
  return Math.max(high - value, value - low, 0)
}
