import { expectQuotient, fits, mapExpectation, type Expectation } from '../expectation.ts'
import type { WrittenComparison } from './find-comparison.ts'
import { createInterval } from '../rounding-interval.ts'
import type { WrittenNumber } from '../written-number.ts'

/**
 * List what a comparison may be when it is not what its numbers give: all that its words may mean, the plainest
 * first. Empty when one of them fits.
 */
export function listMisfits({
  number,
  subject,
  references,
}: WrittenComparison): readonly Expectation[] {
  const expectations = references.flatMap((reference) => listMeanings(number, subject, reference))
  return expectations.some((one) => fitsWord(number, one)) ? [] : expectations
}

/** Words such as `nearly` leave room. */
function fitsWord(number: WrittenNumber, expectation: Expectation): boolean {
  if (fits(number, expectation)) return true
  if (!number.isApproximate) return false
  const wide = createInterval(number.value, Math.abs(number.value) * 0.25)
  return fits({ ...number, interval: wide }, expectation)
}

/** All that `40% faster` or `3 times more` may mean; signs are said by words. */
function listMeanings(
  number: WrittenNumber,
  subject: WrittenNumber,
  reference: WrittenNumber,
): readonly Expectation[] {
  const over = expectQuotient(subject, reference)
  const under = expectQuotient(reference, subject)
  if (over === undefined || under === undefined) return []
  const quotients = [over, under]
  const changes = quotients.map((one) =>
    withoutSign(mapExpectation(one, `${one.formula} - 1`, (value) => value - 1)),
  )
  return number.form === 'percent' ? [...changes, ...quotients] : [...quotients, ...changes]
}

function withoutSign(expectation: Expectation): Expectation {
  return {
    ...expectation,
    values: expectation.values.map(Math.abs),
    intervals: expectation.intervals.map(({ low, high }) => {
      const sizes = [Math.abs(low), Math.abs(high)]
      return { low: low <= 0 && high >= 0 ? 0 : Math.min(...sizes), high: Math.max(...sizes) }
    }),
  }
}
