import type { Axis, Tics } from '../../chart.ts'
import { divideStep, type TicPlan } from './linear-tics.ts'
import { fromPower, toPower, type LogRange } from './log-powers.ts'
import { findAutomaticStep } from './tic-steps.ts'
import type { TicRule, TicSeries } from './walk-tics.ts'

/**
 * Plan the tics of a logarithmic axis (gnuplot 5.4): whole powers of its base, one or more apart, with
 * minor tics evenly spaced between the values of the major ones. `undefined` for a series that cannot be
 * on such an axis.
 */
export function planLogTics(
  axis: Axis,
  tics: Tics,
  range: { readonly min: number; readonly max: number; readonly log: LogRange },
): TicPlan | undefined {
  const { log, min, max } = range
  const series = tics.kind === 'series' ? findSeries(tics, range) : findPowers(log)
  if (series === undefined) return undefined
  const toValue = (power: number): number => fromPower(log.base, power)
  const step = Math.abs(series.step)
  const minor = findMinorSteps(axis, step, log.base)
  return {
    min,
    max,
    series,
    rule: {
      settle: (power) => power,
      toValue,
      minor,
      placeMinor: (power, offset) => {
        const value = toValue(power) + (offset / step) * (toValue(power + step) - toValue(power))
        return { place: toPower(log.base, value), value }
      },
    },
  }
}

function findPowers(log: LogRange): TicSeries {
  const { lowest, highest } = sortEnds(log)
  const step = log.max === log.min ? 1 : Math.max(1, findAutomaticStep(highest - lowest))
  return {
    start: step * Math.floor(lowest / step),
    end: step * Math.ceil(highest / step),
    step,
    lowest,
    highest,
  }
}

/**
 * Find a series that was set: `set ytics 10` is every power of ten, `set ytics 100` every other; a start is
 * a value, too.
 */
function findSeries(
  tics: Extract<Tics, { kind: 'series' }>,
  { min, max, log }: { readonly min: number; readonly max: number; readonly log: LogRange },
): TicSeries | undefined {
  const { step } = tics
  if (step <= 0 || (tics.end !== undefined && tics.end <= 0)) return undefined
  const isGiven = tics.start !== undefined && tics.start > 0
  const start = isGiven ? (tics.start ?? 0) : step * Math.floor(Math.min(min, max) / step)
  const end = tics.end ?? step * Math.ceil(Math.max(min, max) / step)
  return {
    start: start > 0 ? toPower(log.base, start) : findStartBelow(step, log.min),
    end: toPower(log.base, end),
    step: toPower(log.base, step),
    // Not sorted: on a reversed axis gnuplot 5.4 draws no tic of a series.
    lowest: log.min,
    highest: log.max,
  }
}

/** Find a start below the range. gnuplot 5.4 steps down by the value, although the series runs along powers. */
function findStartBelow(step: number, lowest: number): number {
  return lowest >= step ? step : step - Math.ceil((step - lowest) / step) * step
}

function sortEnds({ min, max }: LogRange): { lowest: number; highest: number } {
  return { lowest: Math.min(min, max), highest: Math.max(min, max) }
}

/**
 * Find the steps of minor tics: one for each number below the base by default. gnuplot reads `base`
 * intervals as one less.
 */
function findMinorSteps({ minorTics }: Axis, step: number, base: number): TicRule['minor'] {
  if (minorTics === 'none') return undefined
  if (minorTics === undefined || minorTics === 'automatic') return divideStep(step, base - 1)
  const { intervals } = minorTics
  return divideStep(step, intervals === base ? intervals - 1 : intervals)
}
