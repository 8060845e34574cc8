import type { Expectation } from '../expectation.ts'
import { scaleInterval, subtractIntervals } from '../rounding-interval.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import type { WrittenNumber } from '../written-number.ts'
import { areOfOneKey } from './quantity-pairs.ts'

/** Two quantities, in the order of the text. */
interface Two {
  readonly reference: WrittenNumber
  readonly subject: WrittenNumber
}

/** Expect an amount to be what two quantities differ by; `undefined` where the three measure different things. */
export function expectDifferenceOf(
  { reference, subject }: Two,
  number: WrittenNumber,
): Expectation | undefined {
  if (!areOfOneKey([subject, reference, number])) return undefined
  // `from 9.9 to 9.10`: a version
  if ([subject, reference].some(({ unit, decimals }) => unit === '' && decimals > 0))
    return undefined
  const [over, under] = isLess(subject, reference) ? [reference, subject] : [subject, reference]
  const [toNumber, underToOver] = [listPairScales(over, number), listPairScales(under, over)]
  const scales = toNumber.flatMap((scale) => underToOver.map((by) => [scale, by] as const))
  if (scales.length === 0) return undefined
  return {
    formula: `${over.text} - ${under.text}`,
    values: scales.map(([scale, by]) => (over.value - under.value * by) * scale),
    intervals: scales.map(([scale, by]) =>
      scaleInterval(subtractIntervals(over.interval, scaleInterval(under.interval, by)), scale),
    ),
    from: [over, under],
  }
}

/** Check whether one quantity is less than another, whatever their units. */
export function isLess(one: WrittenNumber, other: WrittenNumber): boolean {
  return one.value * (listPairScales(one, other)[0] ?? 1) < other.value
}
