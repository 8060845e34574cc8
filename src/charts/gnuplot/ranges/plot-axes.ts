import type { AxisName, Plot } from '../../chart.ts'
import type { PlotPoints } from './widen-spans.ts'

/** Find which x axis a plot is measured on. */
export function findXAxis({ axes }: Pick<Plot, 'axes'>): 'x' | 'x2' {
  return axes.startsWith('x2') ? 'x2' : 'x'
}

/** Find which y axis a plot is measured on. */
export function findYAxis({ axes }: Pick<Plot, 'axes'>): 'y' | 'y2' {
  return axes.endsWith('y2') ? 'y2' : 'y'
}

/** Whether a plot is measured on an axis. */
export function isOnAxis(plot: Pick<Plot, 'axes'>, name: AxisName): boolean {
  return findXAxis(plot) === name || findYAxis(plot) === name
}

/** Whether a plot with points that are not missing is measured on an axis. */
export function hasPlots(
  name: AxisName,
  plots: readonly Plot[],
  points: readonly PlotPoints[],
): boolean {
  return plots.some((plot, index) => isOnAxis(plot, name) && points[index]?.valid !== 0)
}
