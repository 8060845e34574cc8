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
  const facts = {
    count: 0,
    numbers: 0,
    sum: 0,
    low: Infinity,
    high: -Infinity,
    first: NaN,
    last: NaN,
  }
  for (let part = 0; part < column.parts; part++) addFacts(facts, column.readPart(part), leavesOut)
  const { count, numbers, sum, low, high, first, last } = facts
  return { count, first, last, mean: sum / count, range: { low, high, count: numbers } }
}

/** What is known of a column so far. */
interface OpenFacts {
  count: number
  numbers: number
  sum: number
  low: number
  high: number
  first: number
  last: number
}

/** Hot path (bench `gc`, `own-json`). */
function addFacts(facts: OpenFacts, values: Float64Array, leavesOut: boolean): void {
  if (!addFilled(facts, values)) addSparse(facts, values, leavesOut)
}

/** Add numbers of which none is `NaN`; if their sum shows that one is, or may be, add nothing and return `false`. */
function addFilled(facts: OpenFacts, values: Float64Array): boolean {
  let sum = facts.sum
  let low = facts.low
  let high = facts.high
  const { length } = values
  for (let i = 0; i < length; i++) {
    const value = values[i] ?? NaN
    sum += value
    if (value < low) low = value
    if (value > high) high = value
  }
  if (length === 0 || Number.isNaN(sum)) return false
  if (facts.count === 0) facts.first = values[0] ?? NaN
  facts.count += length
  facts.numbers += length
  facts.sum = sum
  facts.low = low
  facts.high = high
  facts.last = values[length - 1] ?? NaN
  return true
}

/** Numbers that are declared one by one stay in registers. */
function addSparse(facts: OpenFacts, values: Float64Array, leavesOut: boolean): void {
  const before = facts.count
  let count = 0
  let numbers = 0
  let sum = facts.sum
  let low = facts.low
  let high = facts.high
  let first = NaN
  let last = facts.last
  const { length } = values
  for (let i = 0; i < length; i++) {
    const value = values[i] ?? NaN
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
  if (before === 0) facts.first = first
  facts.count = before + count
  facts.numbers += numbers
  facts.sum = sum
  facts.low = low
  facts.high = high
  facts.last = last
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
