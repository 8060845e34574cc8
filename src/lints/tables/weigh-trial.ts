import { fits, getTarget, type Expectation } from '../expectation.ts'
import type { WrittenNumber } from '../written-number.ts'

/** What is known of a column when the chance of a fit is weighed. */
export interface ColumnSpread {
  /** The middle of its absolute values; of shares, not of percentages. */
  readonly middle: number
  /** What other rows are expected to have. */
  readonly others: readonly Expectation[]
  /** What its first operand would give with the second ones of other rows; absent where all rows have one of them in common. */
  readonly mix?: (() => readonly Expectation[]) | undefined
  readonly isRatio: boolean
}

/** No fit says more than this, as a power of ten: a hundred alike rows are one habit. */
const MOST = 2.5

/**
 * Weigh a fit by how unlikely it is by chance: 2 for one in a hundred. What the numbers allow is compared with how far
 * the column's numbers lie apart, and with how many of the other rows' expectations would fit here as well. Where these are all alike, as
 * a difference of 35 in each row is, a fit says as much as other pairs of operands do not give it.
 */
export function weighTrial(
  number: WrittenNumber,
  expectation: Expectation,
  { middle, others, mix, isRatio }: ColumnSpread,
): number {
  const target = getTarget(number)
  const [first] = expectation.intervals
  if (first === undefined) return 0
  const width = first.high - first.low + target.high - target.low
  const value = (target.low + target.high) / 2
  const size = Math.max(Math.abs(value), Math.abs((first.low + first.high) / 2), middle)
  if (size === 0) return 0
  // ratios lie close to 1 by themselves
  const room = isRatio && value > 0 ? size * Math.min(1, Math.abs(Math.log(value)) + 0.1) : size
  const alike = shareOf(number, others)
  // a ratio of 1 is that of all numbers to themselves, and often of nothing at all
  const isAlike = alike > ALIKE && number.value !== 1
  const share = isAlike && mix !== undefined ? Math.min(alike, shareOf(number, mix())) : alike
  const chance = Math.max((width * expectation.intervals.length) / room, share)
  return Math.min(MOST, Math.max(0, -Math.log10(chance)))
}

/** The part of the other rows from which on a column's cells are alike. */
const ALIKE = 0.1

/** How many of other expectations fit, as a part of them; one half less, so that none is none. */
function shareOf(number: WrittenNumber, others: readonly Expectation[]): number {
  const alike = others.filter((other) => fits(number, other)).length
  return others.length < 3 ? 0 : (alike - 0.5) / others.length
}
