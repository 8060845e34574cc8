import type { Plot } from '../../chart.ts'
import { isDefined, isInRange } from '../curves/curve.ts'
import type { TickedAxes } from '../tics/tick-axes.ts'
import { findXAxis, findYAxis } from './plot-axes.ts'
import { POINT, type PlotPoints } from './widen-spans.ts'

/** Look at the points of a plot that scaled nothing once more, now that the ranges are known (gnuplot 5.4). */
export function recheckPoints(
  found: PlotPoints,
  plot: Plot | undefined,
  axes: TickedAxes,
): PlotPoints {
  if (plot?.isUnscaled !== true) return found
  const [x, y] = [axes[findXAxis(plot)], axes[findYAxis(plot)]]
  const states = found.states.map((state, i) => {
    if (!isDefined(state) || x === undefined || y === undefined) return state
    const isInside = isInRange(plot.x[i] ?? NaN, x) && isInRange(plot.y[i] ?? NaN, y)
    return isInside ? POINT.inside : POINT.outside
  })
  return { ...found, states }
}
