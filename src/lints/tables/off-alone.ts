import { getTarget } from '../expectation.ts'
import { isSwap } from '../find-slip.ts'
import { writeAlike } from '../write-alike.ts'
import type { Trial } from './trials.ts'

/** How unlikely it has to be by chance that all others fit so much closer, as a power of ten. */
const EVIDENT = 3

/**
 * Whether a cell that is off by a little is so alone. What a column is computed of may be more exact than what is shown, or be something
 * else, such as the mean of many quotients; the other cells then are off by as much. Where these fit closer than that, each is a chance
 * of the part that its rounding allows of how far the cell is off.
 */
export function isOffAlone(trial: Trial, trials: readonly Trial[]): boolean {
  const others = trials.filter((one) => one !== trial)
  if (others.some(({ verdict }) => verdict !== 'fits')) return false
  const off = findDistance(trial)
  const odds = others
    .filter(({ weight }) => weight > 0)
    .reduce((sum, one) => sum + Math.max(0, Math.log10((2 * off) / findRoom(one))), 0)
  return odds + weighSwap(trial) >= EVIDENT
}

/** What swapped digits say at most, as a power of ten. */
const MOST_BY_SWAP = 1.5
/** Which part of all numbers of so many digits is as near as a cell that is off by a little. */
const AS_NEAR = 0.1

/** Weigh that a cell is what is expected but for two neighbours that are swapped, as a power of ten: few of the numbers as near are. */
function weighSwap({ number, expectation: { values } }: Trial): number {
  const scale = number.form === 'percent' ? 100 : 1
  const written = writeAlike(number, number.value)
  if (!values.some((value) => isSwap(written, writeAlike(number, value * scale)))) return 0
  const near = AS_NEAR * 10 ** number.digits
  return Math.min(MOST_BY_SWAP, Math.max(0, Math.log10(near / (number.digits - 1))))
}

/** By which part of itself a cell is off. */
function findDistance({ number, expectation: { values } }: Trial): number {
  const { low, high } = getTarget(number)
  const own = Math.abs(low + high) / 2
  const distances = values.map((value) => Math.abs(Math.abs(value) - own) / Math.abs(value))
  return Math.min(1, ...distances)
}

/** Which part of itself a cell may be off by, as all numbers are rounded. */
function findRoom({ number, expectation: { values, intervals } }: Trial): number {
  const target = getTarget(number)
  const widths = intervals.map(({ low, high }, at) => {
    const size = Math.abs(values[at] ?? 0)
    return size === 0 ? 1 : (high - low + target.high - target.low) / size
  })
  return Math.max(...widths)
}
