import type { Axis } from '../chart.ts'
import type { AxisRange } from '../gnuplot/ranges/ranges.ts'
import { listDateTics } from './date-tics.ts'

/** Customary steps of time up to a day, in seconds. */
const TIME_STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400,
]

/** Place the automatic tics of a linear or time axis at round values, at most `maxTics` of them; of counts, at whole ones. */
export function chooseTics(axis: Axis, range: AxisRange | undefined, maxTics: number): Axis {
  if (axis.tics?.kind !== 'automatic' || range === undefined) return axis
  const span = Math.abs(range.max - range.min)
  if (range.log !== undefined || span === 0) return axis
  const { calendar, format } = axis.time ?? {}
  if (calendar !== undefined) {
    const listed = listDateTics(range, { calendar, format, maxTics })
    return { ...axis, tics: { ...axis.tics, kind: 'list', listed } }
  }
  const least = axis.isCount === true ? Math.max(1, span / maxTics) : span / maxTics
  const step = axis.time === undefined ? findRoundStep(least) : findTimeStep(least)
  return { ...axis, tics: { ...axis.tics, kind: 'series', step } }
}

/** Find the smallest of 1, 2, 5, 10, 20 … that is not less than `least`. */
function findRoundStep(least: number): number {
  const exponent = Math.floor(Math.log10(least))
  // Parsing the digits of a power of ten is exact; multiplying tens is not.
  const steps = [1, 2, 5, 10].map((digit) => Number(`${String(digit)}e${String(exponent)}`))
  return steps.find((step) => step >= least) ?? Number(`1e${String(exponent + 1)}`)
}

function findTimeStep(least: number): number {
  return TIME_STEPS.find((step) => step >= least) ?? 86400 * findRoundStep(least / 86400)
}
