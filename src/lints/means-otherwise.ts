import { expectQuotient, fits, mapExpectation, type Expectation } from './expectation.ts'
import { scaleInterval, spanOf } from './rounding-interval.ts'
import type { Interval } from '../quantities/interval.ts'
import type { WrittenNumber } from './written-number.ts'

/**
 * Whether a quotient fits once its numbers are read another way that people write them: one size in thousands and the other in 1024s,
 * as `4.29 GB` of a product beside `198 KB` of a listing, or the relative change of two percentages instead of their difference.
 */
export function fitsOtherwise(number: WrittenNumber, expectation: Expectation): boolean {
  const [over, under] = expectation.from ?? []
  if (over === undefined || under === undefined) return false
  const quotient = expectQuotient(over, under)
  if (quotient === undefined) return false
  if (over.form === 'percent' && under.form === 'percent') {
    const inverse = expectQuotient(under, over)
    return (
      number.form === 'percent' &&
      [quotient, inverse].some((one) => one && mayBe(number, one, [1], shiftBy(-1)))
    )
  }
  const [top, bottom] = [findSpread(over), findSpread(under)]
  if (top === undefined || bottom === undefined) return false
  return mayBe(number, quotient, [top, 1 / bottom], findChange(expectation.formula))
}

/** Check whether a percentage is that of one of two parts in a whole that is not told: `89 MB left. 80 MB eliminated (47.3%)`. */
export function isShareOfBoth(number: WrittenNumber, { from = [] }: Expectation): boolean {
  const [over, under] = from
  const quotient = over && under && expectQuotient(over, under)
  if (number.form !== 'percent' || number.isSigned || quotient === undefined) return false
  return [
    mapExpectation(quotient, '', (value) => value / (1 + value)),
    mapExpectation(quotient, '', (value) => 1 / (1 + value)),
  ].some((share) => fits(number, share))
}

/** By how much more kilobytes are when they are of 1024; 1 for larger prefixes, of which people say which they mean, and `undefined` for what is no size. */
function findSpread({ readings }: WrittenNumber): number | undefined {
  const [thousands, binary] = readings.find(({ dimension }) => dimension === 'bytes')?.scales ?? []
  if (thousands === undefined || binary === undefined) return undefined
  return thousands === 1000 ? binary / thousands : 1
}

type Change = (value: number) => number

function shiftBy(by: number): Change {
  return (value) => value + by
}

/** What a formula makes of its quotient. */
function findChange(formula: string): Change {
  if (formula.endsWith(' - 1')) return shiftBy(-1)
  return formula.startsWith('1 - ') ? (value) => 1 - value : (value) => value
}

function mayBe(
  number: WrittenNumber,
  { formula, values, intervals }: Expectation,
  scales: readonly number[],
  change: Change,
): boolean {
  const convert = ({ low, high }: Interval): Interval => spanOf([change(low), change(high)])
  const read = (sign: 1 | -1): Expectation => ({
    formula,
    values: scales.flatMap((scale) => values.map((value) => sign * change(value * scale))),
    intervals: scales.flatMap((scale) =>
      intervals.map((one) => {
        const { low, high } = convert(scaleInterval(one, scale))
        return sign > 0 ? { low, high } : { low: -high, high: -low }
      }),
    ),
  })
  return fits(number, read(1)) || (!number.isSigned && fits(number, read(-1)))
}
