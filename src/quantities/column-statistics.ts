import type { LongColumn } from './long-column.ts'
import { selectNumbers, type ColumnRange } from './select-numbers.ts'
import { interpolateQuantile } from './statistics.ts'

/** What one reading of a column tells; numbers are `NaN` where the column has none. */
export interface ColumnFacts {
  /** Of the numbers that count, `NaN` among them unless it was left out. */
  readonly count: number
  readonly mean: number
  readonly first: number
  readonly last: number
  /** Without `NaN` in any case. */
  readonly range: ColumnRange
}

/**
 * Find the facts of a column; the mean is that of `computeMean`.
 *
 * @param leavesOut whether `NaN` is left out, as if the column did not have it
 */
export function readFacts(column: LongColumn, leavesOut = false): ColumnFacts {
  let [count, numbers, sum] = [0, 0, 0]
  let [low, high] = [Infinity, -Infinity]
  let [first, last] = [NaN, NaN]
  for (let part = 0; part < column.parts; part++) {
    const values = column.readPart(part)
    for (const value of values) {
      const isNumber = !Number.isNaN(value)
      if (leavesOut && !isNumber) continue
      if (count === 0) first = value
      last = value
      count++
      if (isNumber) numbers++
      sum += value
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  return { count, first, last, mean: sum / count, range: { low, high, count: numbers } }
}

/** The largest number of a column; `NaN` if it has none. */
export function readLargest({ range }: ColumnFacts): number {
  return range.count > 0 ? range.high : NaN
}

/** The smallest number of a column; `NaN` if it has none. */
export function readSmallest({ range }: ColumnFacts): number {
  return range.count > 0 ? range.low : NaN
}

/** Read quantiles of a column, as `computeQuantile` defines them; a `NaN` that counts is larger than any number. */
export function selectQuantiles(
  column: LongColumn,
  { count, range }: Pick<ColumnFacts, 'count' | 'range'>,
  shares: readonly number[],
): readonly number[] {
  const places = new Set<number>()
  const note = (place: number): number => {
    places.add(place)
    return NaN
  }
  for (const share of shares) interpolateQuantile(count, share, note)
  const wanted = [...places]
  const found = selectNumbers(column, range, wanted)
  const known = new Map(wanted.map((place, i) => [place, found[i] ?? NaN]))
  return shares.map((share) => interpolateQuantile(count, share, (at) => known.get(at) ?? NaN))
}

/** Compute the median of a column; `NaN` for no numbers. */
export function selectMedian(column: LongColumn): number {
  return selectQuantiles(column, readFacts(column), [0.5])[0] ?? NaN
}

/** Compute the slope of the least-squares line through points; `NaN` unless x varies. Both columns have the same parts. */
export function computeColumnSlope(
  { x, y }: { readonly x: LongColumn; readonly y: LongColumn },
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
