import { isSlip } from './find-slip.ts'
import { divideIntervals, overlaps, scaleInterval, spanOf } from './rounding-interval.ts'
import type { Interval } from '../quantities/interval.ts'
import { listPairScales } from './tables/pair-scales.ts'
import { writeAlike } from './write-alike.ts'
import type { WrittenNumber } from './written-number.ts'

/** What a number should be, by what others on the page say. */
export interface Expectation {
  /** How it comes about, as written: `11 Gb / 16 Mb`. */
  readonly formula: string
  /** What the numbers give as they are written; one for each way to read their units. */
  readonly values: readonly number[]
  /** What they may give when they were rounded, in the same order. */
  readonly intervals: readonly Interval[]
  /** The numbers that it comes of, where they are on the page. */
  readonly from?: readonly WrittenNumber[] | undefined
}

/** Expect the quotient of two numbers; `undefined` when they measure different things. */
export function expectQuotient(over: WrittenNumber, under: WrittenNumber): Expectation | undefined {
  if (over.isBound || under.isBound) return undefined
  const scales = listPairScales(over, under)
  const quotient = divideIntervals(over.interval, under.interval)
  if (quotient === undefined || scales.length === 0) return undefined
  return {
    formula: `${over.text} / ${under.text}`,
    values: scales.map((scale) => (over.value / under.value) * scale),
    intervals: scales.map((scale) => scaleInterval(quotient, scale)),
    from: [over, under],
  }
}

/** Change what is expected by a function that grows or falls throughout. */
export function mapExpectation(
  expectation: Expectation,
  formula: string,
  change: (value: number) => number,
): Expectation {
  return {
    ...expectation,
    formula,
    values: expectation.values.map(change),
    intervals: expectation.intervals.map(({ low, high }) => spanOf([change(low), change(high)])),
  }
}

/** The interval of a number, a percentage as a share. */
export function getTarget({ interval, form }: WrittenNumber): Interval {
  return form === 'percent' ? scaleInterval(interval, 0.01) : interval
}

/** Whether a number is as expected, within the rounding of all that is involved; `2x` may be 2.9 times. */
export function fits(number: WrittenNumber, expectation: Expectation): boolean {
  const target = getTarget(number)
  if (expectation.intervals.some((interval) => overlaps(interval, target))) return true
  const isCoarse = number.form === 'ratio' && number.decimals === 0 && Math.abs(number.value) < 10
  return isCoarse && isCutOff(number, expectation)
}

/** Whether a number is as expected but for being cut off instead of rounded. */
export function isTruncated(number: WrittenNumber, expectation: Expectation): boolean {
  if (number.decimals === 0 && (number.form === 'plain' || Math.abs(number.value) < 10))
    return false
  return isCutOff(number, expectation)
}

function isCutOff(
  { value, step, form, isSigned }: WrittenNumber,
  { values }: Expectation,
): boolean {
  const size = Math.abs(value)
  return values.some((one) => {
    // `-2.00%` is no way to write a rise
    if (isSigned && value * one < 0) return false
    const exact = Math.abs(one) * (form === 'percent' ? 100 : 1)
    return size < exact && exact < size + step
  })
}

/** Whether a number is wrong in a way that people are wrong by: cut off, a factor, a digit. */
export function isNearMiss(number: WrittenNumber, expectation: Expectation): boolean {
  if (isTruncated(number, expectation) || findFactor(number, expectation) !== undefined) return true
  const scale = number.form === 'percent' ? 100 : 1
  return expectation.values.some((value) =>
    isSlip(writeAlike(number, number.value), writeAlike(number, value * scale)),
  )
}

/** What people get wrong by: a decimal point, a prefix, minutes for seconds. */
const FACTORS = [10, 100, 1000, 1024, 60, 3600] as const

/** Find by what a number has to be multiplied to be as expected; `undefined` when no usual factor does. */
export function findFactor(number: WrittenNumber, expectation: Expectation): number | undefined {
  // nothing makes anything of 0
  if (number.value === 0) return undefined
  const target = getTarget(number)
  return FACTORS.flatMap((factor) => [factor, 1 / factor]).find((factor) =>
    expectation.intervals.some((interval) => overlaps(interval, scaleInterval(target, factor))),
  )
}

/** Tell by how likely a number fits by chance: 0 for nothing said, 2 for one in a hundred. */
export function weighFit(number: WrittenNumber, { intervals }: Expectation): number {
  const target = getTarget(number)
  const [first] = intervals
  if (first === undefined) return 0
  const size = Math.max(Math.abs(target.low), Math.abs(target.high), Math.abs(first.high))
  if (size === 0) return 0
  const width = (first.high - first.low + target.high - target.low) / size
  return Math.min(3, Math.max(0, -Math.log10(width * intervals.length)))
}
