/** The closed interval from `low` to `high`. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Compute the distance from a value to the farther end of its interval, so that `± …` covers the whole interval. */
export function computeHalfWidth(value: number, { low, high }: Interval): number {
  return Math.max(high - value, value - low, 0)
}
