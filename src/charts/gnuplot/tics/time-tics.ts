import type { Axis, Tics } from '../../chart.ts'
import {
  divideStep,
  extendRange,
  findEvenSeries,
  roundToStep,
  type TicPlan,
} from './linear-tics.ts'
import type { AxisRange } from '../ranges/ranges.ts'
import {
  findMinorTimeStep,
  findTimeLevel,
  findTimeStep,
  snapToLevel,
  TIME_LEVEL,
  type TimeStep,
} from './time-steps.ts'
import type { TicRule } from './walk-tics.ts'

/** The plan of the tics of a time axis, and the level of their units. */
export interface TimeTicPlan extends TicPlan {
  readonly level: number
}

/** Plan the tics of a time axis: whole minutes, hours, days, months (gnuplot 5.4). */
export function planTimeTics(axis: Axis, tics: Tics, range: AxisRange): TimeTicPlan {
  const { step, level } = findStep(tics, range)
  const ends = extendRange(axis, range, (value, isUp) => {
    const rounded = roundToStep(value, step, isUp)
    const whole = snapToLevel(level, rounded)
    return isUp ? Math.max(whole, rounded) : Math.min(whole, rounded)
  })
  return {
    ...ends,
    level,
    series: findEvenSeries(tics, ends, step),
    rule: {
      settle: (place) => snapToLevel(level, place),
      toValue: (place) => place,
      minor: findMinorSteps(axis, level, step),
      placeMinor: (place, offset) => {
        const value = snapToLevel(level - 1, place + offset)
        return { place: value, value }
      },
    },
  }
}

function findStep(tics: Tics, { min, max }: AxisRange): TimeStep {
  if (tics.kind === 'series') return { step: tics.step, level: findTimeLevel(tics.step) }
  if (tics.kind === 'list' || max === min) return { step: 1, level: TIME_LEVEL.seconds }
  return findTimeStep(Math.abs(max - min))
}

/** Find the steps of minor tics, which a time axis has by default; they end before the next major tic. */
function findMinorSteps({ minorTics }: Axis, level: number, step: number): TicRule['minor'] {
  if (minorTics === 'none') return undefined
  if (typeof minorTics === 'object') return divideStep(step, minorTics.intervals)
  return { step: findMinorTimeStep(level, Math.abs(step)), end: Math.abs(step) * 0.9 }
}
