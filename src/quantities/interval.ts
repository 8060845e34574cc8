/** The closed interval from `low` to `high`. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Compute the distance from a value to the farther end of its interval, so that `± …` covers the whole interval. */
export function computeHalfWidth(value: number, { low, high }: Interval): number {
  return Math.max(high - value, value - low, 0)
}

/**
 * Whether an interval lies so far to one side that `± …` would suggest values which it does not have: beyond its nearer end by more
 * than half of the value and of what ± says, less than half of that end, or even of the other sign.
 */
export function isLopsided(value: number, { low, high }: Interval): boolean {
  const half = computeHalfWidth(value, { low, high })
  const near = Math.min(value - low, high - value)
  if (half - near > Math.max(Math.abs(value), half) / 2) return true
  if (low >= 0) return value - half < low / 2
  return high <= 0 && value + half > high / 2
}
