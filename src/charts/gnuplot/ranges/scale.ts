import type { AxisName } from '../../chart.ts'
import type { LogRange } from '../tics/log-powers.ts'

/** Maps a value of an axis to a whole device unit; on a logarithmic axis, values up to 0 give NaN. */
export type Scale = (value: number) => number

/** Create the scale of an axis between two device positions (gnuplot 5.4 rounding). */
export function createScale(
  range: { readonly min: number; readonly max: number; readonly log?: LogRange },
  lower: number,
  upper: number,
): Scale {
  const exact = createExactScale(range, lower, upper)
  return (value) => Math.trunc(exact(value) + 0.5)
}

/** Create the scale of an axis, whose positions are not rounded. */
export function createExactScale(
  range: { readonly min: number; readonly max: number; readonly log?: LogRange },
  lower: number,
  upper: number,
): (value: number) => number {
  const { min, max } = range.log ?? range
  const factor = (upper - lower) / (max - min)
  const { log } = range
  if (log === undefined && !Number.isFinite(factor)) {
    // Of a range below 1e-305.
    return (value) => lower + ((value - min) / (max - min)) * (upper - lower)
  }
  if (log === undefined) return (value) => lower + (value - min) * factor
  const unit = Math.log(log.base)
  return (value) => (value > 0 ? lower + (Math.log(value) / unit - min) * factor : NaN)
}

/** The scales of a chart's axes. */
export type ChartScales = Readonly<Record<AxisName, Scale>>
