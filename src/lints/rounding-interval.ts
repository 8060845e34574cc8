import type { Interval } from '../quantities/interval.ts'

/** Make an interval around a number. */
export function createInterval(middle: number, half: number): Interval {
  return { low: middle - half, high: middle + half }
}

/** Add intervals. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high }
}

/** Subtract one interval from another. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low }
}

/** Multiply intervals. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  return spanOf([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high])
}

/** Divide intervals; `undefined` where the divisor may be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | undefined {
  if (b.low <= 0 && b.high >= 0) return undefined
  return spanOf([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high])
}

/** Multiply an interval by a positive number. */
export function scaleInterval({ low, high }: Interval, factor: number): Interval {
  return { low: low * factor, high: high * factor }
}

/** The smallest interval that holds some numbers. */
export function spanOf(numbers: readonly number[]): Interval {
  return { low: Math.min(...numbers), high: Math.max(...numbers) }
}

/** Whether two intervals have a number in common; what differs by rounding of the machine alone is one. */
export function overlaps(a: Interval, b: Interval): boolean {
  const slack =
    1e-9 * Math.max(Math.abs(a.low), Math.abs(a.high), Math.abs(b.low), Math.abs(b.high))
  return a.low <= b.high + slack && b.low <= a.high + slack
}
