import { sortNumbers } from './sort-numbers.ts'

/** Compute the arithmetic mean; `NaN` for no values. A loop, since there may be millions. */
export function computeMean(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/** Compute the median; `NaN` for no values. */
export function computeMedian(values: Float64Array): number {
  return computeQuantile(values, 0.5)
}

/**
 * Compute a quantile by linear interpolation between order statistics (Hyndman and Fan's type 7,
 * which is the default of R and NumPy); `NaN` for no values.
 *
 * @param share from 0 to 1
 */
export function computeQuantile(values: Float64Array, share: number): number {
  return readQuantile(sortNumbers(values), share)
}

/** Read a quantile, as {@link computeQuantile} defines it, from values in ascending order. */
export function readQuantile(sorted: Float64Array, share: number): number {
  return interpolateQuantile(sorted.length, share, (index) => sorted[index] ?? NaN)
}

/** Interpolate a quantile between values of which each can be read by its place in ascending order. */
export function interpolateQuantile(
  count: number,
  share: number,
  read: (index: number) => number,
): number {
  if (count === 0) return NaN
  const position = (count - 1) * share
  const below = Math.floor(position)
  const low = read(below)
  const high = read(Math.min(below + 1, count - 1))
  return low + (high - low) * (position - below)
}

/** Compute the slope of the least-squares line through points; `NaN` unless x varies. */
export function computeSlope(x: Float64Array, y: Float64Array): number {
  const meanX = computeMean(x)
  const meanY = computeMean(y)
  let products = 0
  let squares = 0
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] ?? NaN) - meanX
    products += dx * ((y[i] ?? NaN) - meanY)
    squares += dx * dx
  }
  return squares > 0 ? products / squares : NaN
}

/** Find the largest value, ignoring `NaN`; `NaN` if there is no other value. */
export function findLargest(values: Float64Array): number {
  let largest = NaN
  for (const value of values) if (!(value <= largest) && !Number.isNaN(value)) largest = value
  return largest
}
