import type { Axis, Tics } from '../../chart.ts'
import type { AxisRange } from '../ranges/ranges.ts'
import { findAutomaticStep } from './tic-steps.ts'
import { raiseTen } from './power-of-ten.ts'
import type { TicRule, TicSeries } from './walk-tics.ts'

/** The ends of an axis, and the series and rule of its tics. */
export interface TicPlan {
  readonly min: number
  readonly max: number
  readonly series: TicSeries
  readonly rule: TicRule
}

/**
 * Plan the tics of a linear axis, and extend its free ends to the next tic (gnuplot 5.4). The step is
 * computed from the range before it is extended.
 *
 * @param guide twice the most steps that are wanted
 */
export function planLinearTics(axis: Axis, tics: Tics, range: AxisRange, guide?: number): TicPlan {
  const step = findStep(tics, range, guide)
  const ends = extendRange(axis, range, (value, isUp) => roundToStep(value, step, isUp))
  return {
    ...ends,
    series: findEvenSeries(tics, ends, step),
    rule: {
      settle: (place) => place,
      toValue: (place) => place,
      minor: findMinorSteps(axis, step),
      placeMinor: (place, offset) => ({ place: place + offset, value: place + offset }),
    },
  }
}

function findStep(tics: Tics, { min, max }: AxisRange, guide: number | undefined): number {
  if (tics.kind === 'series') return tics.step
  return max === min ? 1 : findAutomaticStep(Math.abs(max - min), guide)
}

/**
 * Move the free ends of a range outwards; a list of tics fixes both ends, and the start or end of a series
 * fixes its own.
 */
export function extendRange(
  { tics, extend, bounds }: Axis,
  range: AxisRange,
  round: (value: number, isUp: boolean) => number,
): { min: number; max: number } {
  const { start, end } = tics?.kind === 'series' ? tics : {}
  const isList = tics?.kind === 'list'
  const keepsMin = range.minFixed || isList || start !== undefined || extend?.min === false
  const keepsMax = range.maxFixed || isList || end !== undefined || extend?.max === false
  const lowest = bounds?.min?.low ?? -Infinity
  const highest = bounds?.max?.high ?? Infinity
  const min = keepsMin ? range.min : Math.max(lowest, round(range.min, range.min >= range.max))
  const max = keepsMax ? range.max : Math.min(highest, round(range.max, min < range.max))
  return { min, max }
}

/** Round to a multiple of a step, upwards or downwards. */
export function roundToStep(value: number, step: number, isUp: boolean): number {
  return step * (isUp ? Math.ceil(value / step) : Math.floor(value / step))
}

/** Find the series of an axis whose tics are evenly spaced in its values. */
export function findEvenSeries(
  tics: Tics,
  { min, max }: { min: number; max: number },
  step: number,
): TicSeries {
  const { start, end } = tics.kind === 'series' ? tics : {}
  const lowest = Math.min(min, max)
  const highest = Math.max(min, max)
  return {
    start: start ?? step * Math.floor(lowest / step),
    end: end ?? step * Math.ceil(highest / step),
    step,
    lowest,
    highest,
  }
}

/**
 * Find the steps of minor tics: `set mxtics` divides a step of 2 into two and others into five; the default
 * is none.
 */
export function findMinorSteps({ minorTics }: Axis, step: number): TicRule['minor'] {
  if (minorTics === undefined || minorTics === 'none') return undefined
  if (minorTics !== 'automatic') return divideStep(step, minorTics.intervals)
  const size = Math.abs(step)
  const leading = Math.trunc(size / raiseTen(Math.floor(Math.log10(size))))
  return { step: (leading === 2 ? 0.5 : 0.2) * size, end: size }
}

/** Divide a step into intervals; `undefined` for 0 or fewer. */
export function divideStep(step: number, intervals: number): TicRule['minor'] {
  return intervals > 0 ? { step: Math.abs(step) / intervals, end: Math.abs(step) } : undefined
}
