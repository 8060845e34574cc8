import { findFactor, type Expectation } from '../expectation.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Check whether a number may be meant to be what others give: within a factor of three, off by tens, or of the same digits. */
export function isPlausible(number: WrittenNumber, expectation: Expectation): boolean {
  const factor = findFactor(number, expectation)
  if (factor !== undefined && Number.isInteger(Math.log10(factor))) return true
  return listSizes(number, expectation).some((size) => {
    const times = size / Math.abs(number.value)
    return (times > 1 / 3 && times < 3) || haveSameDigits(size, number)
  })
}

/** `71 s` for 17 s. */
function haveSameDigits(size: number, { value, decimals }: WrittenNumber): boolean {
  const [a, b] = [size, Math.abs(value)].map((one) =>
    Array.from(one.toFixed(decimals)).sort().join(''),
  )
  return a === b
}

/** Check whether an amount is what others give but for what they were rounded by. */
export function isRoundedOff(number: WrittenNumber, expectation: Expectation): boolean {
  return listSizes(number, expectation).some(
    (size) => Math.abs(size - Math.abs(number.value)) <= 1.5 * number.step,
  )
}

/** Check whether a ratio or a percentage is off by more than those are whose quantities were rounded, also to tens or fives of a percentage. */
export function isShareMeant(number: WrittenNumber, misfits: readonly Expectation[]): boolean {
  const size = Math.abs(number.value)
  // `5x` is no way to write 4
  const steps = number.form === 'ratio' && number.digits === 1 && size < 10 ? 0.75 : 1.5
  const room = Math.max(steps * number.step, 0.04 * size, findTens(number))
  return misfits
    .flatMap((one) => listSizes(number, one))
    .every((expected) => Math.abs(expected - size) > room)
}

/** Check whether a ratio and what it should be are both above one, or below. */
export function isOnOneSide(
  { form, value }: WrittenNumber,
  { values: [first = 1] }: Expectation,
): boolean {
  return form !== 'ratio' || value < 1 === first < 1
}

/** What a percentage of whole tens, or fives, may have been rounded by. */
function findTens({ form, value, decimals }: WrittenNumber): number {
  if (form !== 'percent' || decimals > 0) return 0
  return value % 10 === 0 ? 5 : value % 5 === 0 ? 2.5 : 0
}

function listSizes({ form }: WrittenNumber, { values }: Expectation): readonly number[] {
  const scale = form === 'percent' ? 100 : 1
  return values.map((value) => Math.abs(value * scale))
}
