import { getTarget } from '../expectation.ts'
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
  return odds >= EVIDENT
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
