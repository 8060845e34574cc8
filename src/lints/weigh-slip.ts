import { findFactor, type Expectation } from './expectation.ts'
import { isSlip } from './find-slip.ts'
import { writeAlike } from './write-alike.ts'
import type { WrittenNumber } from './written-number.ts'

/** What a point that is misplaced says, as a power of ten. */
const SHIFTED = 1

/** In how many ways a hand slips at each digit: another one, one too many, one left out. */
const SLIPS = 20

/**
 * Weigh that a number is what is expected but for a slip of the hand, as a power of ten: 2 for what would be so once in a hundred by
 * chance. A number that is no slip of it says nothing, nor does one of few digits, which is soon near to any other.
 */
export function weighSlip({
  number,
  expectation: { values, intervals },
}: {
  readonly number: WrittenNumber
  readonly expectation: Expectation
}): number {
  const { value, digits, form } = number
  const scale = form === 'percent' ? 100 : 1
  const written = writeAlike(number, value)
  const isOne = values.some((one) => isSlip(written, writeAlike(number, one * scale)))
  const bySlip = isOne ? Math.max(0, digits - Math.log10(SLIPS * digits)) : 0
  const factor = findFactor(number, { formula: '', values, intervals })
  const isShifted = factor !== undefined && Number.isInteger(Math.log10(factor))
  return Math.max(bySlip, isShifted ? SHIFTED : 0)
}
