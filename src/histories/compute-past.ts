import { isSameUnit, type Quantity } from '../quantities/quantity.ts'
import { computeMedian } from '../quantities/statistics.ts'

/** Of fewer states, the median is as accidental as any of them. */
export const FEWEST_STATES = 3

/**
 * Compute the median of the last states of a value, the oldest first; `undefined` where there are fewer than
 * {@link FEWEST_STATES}. A state in another unit than the newest is none.
 */
export function computePast(states: readonly Quantity[], last: number): Quantity | undefined {
  const newest = states.at(-1)
  if (newest === undefined) return undefined
  const values = states
    .filter(({ unit }) => isSameUnit(unit, newest.unit))
    .slice(-last)
    .map(({ value }) => value)
  if (values.length < FEWEST_STATES) return undefined
  return { value: computeMedian(Float64Array.from(values)), unit: newest.unit }
}
