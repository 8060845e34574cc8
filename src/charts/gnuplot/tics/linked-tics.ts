import type { Axis, AxisLink } from '../../chart.ts'
import type { AxisRange } from '../ranges/ranges.ts'
import { findEvenSeries, findMinorSteps, type TicPlan } from './linear-tics.ts'
import { findAutomaticStep } from './tic-steps.ts'

/**
 * Plan the automatic tics of a second axis that follows its first one by a function: they stand at equal distances on
 * the first axis, at least 1 apart, and show what these are on the second one (gnuplot 5.4).
 */
export function planLinkedTics(
  axis: Axis,
  { min, max }: AxisRange,
  { toFirst, toSecond }: AxisLink,
): TicPlan {
  const [from, to] = [toFirst(min), toFirst(max)]
  const step = Math.max(1, findAutomaticStep(Math.abs(to - from)))
  return {
    min,
    max,
    series: findEvenSeries({ kind: 'automatic' }, { min: from, max: to }, step),
    rule: {
      settle: (place) => place,
      toValue: toSecond,
      minor: findMinorSteps(axis, step),
      placeMinor: (place, offset) => {
        const [major, next] = [toSecond(place), toSecond(place + step)]
        const value = major + (offset / step) * (next - major)
        return { place: toFirst(value), value }
      },
    },
  }
}
