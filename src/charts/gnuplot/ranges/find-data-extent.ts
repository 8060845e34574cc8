import { isOnAxis } from './plot-axes.ts'
import type { AxisName, Chart, ErrorEnds, Plot } from '../../chart.ts'
import { POINT, type PlotPoints } from './widen-spans.ts'

/** The least and the greatest value of some points. */
export interface Extent {
  readonly min: number
  readonly max: number
}

/**
 * Find the extent of the points on an axis that lie inside of its range, as gnuplot 5.4 keeps it for `rangelimited`: x of functions does
 * not count.
 */
export function findDataExtent(
  name: AxisName,
  { plots, points }: Pick<Chart, 'plots'> & { readonly points: readonly PlotPoints[] },
): Extent | undefined {
  let [min, max] = [Infinity, -Infinity]
  plots.forEach((plot, index) => {
    for (const value of listValues(plot, name, points[index])) {
      if (value < min) min = value
      if (value > max) max = value
    }
  })
  return min > max ? undefined : { min, max }
}

/** List the values of a plot that count on an axis. */
function* listValues(
  plot: Plot,
  name: AxisName,
  points: PlotPoints | undefined,
): Generator<number, void, void> {
  const isHorizontal = name.startsWith('x')
  if (!isOnAxis(plot, name) || (isHorizontal && plot.isFunction === true)) return
  const values = isHorizontal ? plot.x : plot.y
  const ends: ErrorEnds | undefined = isHorizontal ? plot.errors?.x : plot.errors?.y
  for (let i = 0; i < values.length; i++) {
    if (points?.states[i] !== POINT.inside) continue
    for (const value of [values[i], ends?.low[i], ends?.high[i]]) {
      if (value !== undefined && Number.isFinite(value)) yield value
    }
  }
}
