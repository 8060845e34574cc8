import type { NumberColumn } from './number-column.ts'
import { selectNumbers } from './select-numbers.ts'
import { interpolateQuantile } from './statistics.ts'

/** What one reading of a column tells; numbers are `NaN` where the column has none. */
export interface ColumnFacts {
  /** Of all numbers, `NaN` among them. */
  readonly count: number
  /** Of all numbers. */
  readonly mean: number
  /** Ignoring `NaN`, as `largest` does. */
  readonly smallest: number
  readonly largest: number
  readonly first: number
  readonly last: number
}

/** Find the facts of a column; they are those that `computeMean` and `findLargest` find of an array. */
export function readFacts(column: NumberColumn): ColumnFacts {
  let [count, sum] = [0, 0]
  let [smallest, largest] = [Infinity, -Infinity]
  let [first, last] = [NaN, NaN]
  for (let part = 0; part < column.parts; part++) {
    const values = column.readPart(part)
    for (const value of values) {
      sum += value
      if (value < smallest) smallest = value
      if (value > largest) largest = value
    }
    if (count === 0) first = values[0] ?? NaN
    last = values.at(-1) ?? last
    count += values.length
  }
  // Both are as they were where no number is less than infinity and more than minus infinity.
  const hasNumbers = smallest <= largest
  return {
    ...{ count, first, last, mean: sum / count },
    smallest: hasNumbers ? smallest : NaN,
    largest: hasNumbers ? largest : NaN,
  }
}

/**
 * Read quantiles of a column, as `computeQuantile` defines them; `NaN` counts as larger than any number.
 *
 * @param count of the numbers in the column
 */
export function selectQuantiles(
  column: NumberColumn,
  count: number,
  shares: readonly number[],
): readonly number[] {
  const places = new Set<number>()
  const note = (place: number): number => {
    places.add(place)
    return NaN
  }
  for (const share of shares) interpolateQuantile(count, share, note)
  const wanted = [...places]
  const found = selectNumbers(column, wanted)
  const known = new Map(wanted.map((place, i) => [place, found[i] ?? NaN]))
  return shares.map((share) => interpolateQuantile(count, share, (at) => known.get(at) ?? NaN))
}

/** Compute the median of a column; `NaN` for no numbers. */
export function selectMedian(column: NumberColumn): number {
  let count = 0
  for (let part = 0; part < column.parts; part++) count += column.readPart(part).length
  return selectQuantiles(column, count, [0.5])[0] ?? NaN
}

/** Compute the slope of the least-squares line through points; `NaN` unless x varies. Both columns have the same parts. */
export function computeColumnSlope(
  { x, y }: { readonly x: NumberColumn; readonly y: NumberColumn },
  { meanX, meanY }: { readonly meanX: number; readonly meanY: number },
): number {
  let products = 0
  let squares = 0
  for (let part = 0; part < x.parts; part++) {
    const xs = x.readPart(part)
    const ys = y.readPart(part)
    for (let i = 0; i < xs.length; i++) {
      const dx = (xs[i] ?? NaN) - meanX
      products += dx * ((ys[i] ?? NaN) - meanY)
      squares += dx * dx
    }
  }
  return squares > 0 ? products / squares : NaN
}
