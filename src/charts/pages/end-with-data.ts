import type { Axis, Plot } from '../chart.ts'
import type { AxisRange } from '../gnuplot/ranges/ranges.ts'
import { CURVES } from './restyle-chart.ts'

/** How far before its data an axis may begin, so that it begins at zero: a share of the length of the data. */
const BEFORE = 0.2

/**
 * End an x axis where its curves end, instead of at the next tic: room beyond the last sample looks like a time in which nothing was
 * measured. The axis begins at zero if the data begin soon after it, and with the data otherwise. An axis of other marks, which need
 * room around them, or with a range or tics of its author stays as it is.
 */
export function endWithData(
  axis: Axis,
  range: AxisRange | undefined,
  plots: readonly Plot[],
): Axis {
  if (range === undefined || axis.log !== undefined || axis.extend !== undefined) return axis
  if (axis.tics?.kind !== 'automatic' || axis.isSet === true) return axis
  if (plots.length === 0 || !plots.every(isCurve)) return axis
  const { min, max } = range
  const startsAtZero = min >= 0 && min <= BEFORE * (max - min)
  return {
    ...axis,
    extend: { min: false, max: false },
    range: { ...axis.range, ...(startsAtZero && axis.range.min === undefined ? { min: 0 } : {}) },
  }
}

function isCurve({ style }: Plot): boolean {
  return CURVES.has(style) || style === 'filledcurves'
}
