import { findXAxis, findYAxis } from '../charts/gnuplot/ranges/plot-axes.ts'
import type { PointWindow } from './point-columns.ts'
import type { PlotElement } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'

/** Whether a curve can be thinned: its picture depends only on the lowest and highest points of each column. */
export function canBeThinned(element: PlotElement, settings: ScriptSettings): boolean {
  const { style, using, smoothing } = element
  const isLog = settings.chart.axes[findXAxis(element)].log !== undefined
  if (settings.polar.isOn) return false
  return style === 'lines' && smoothing === undefined && using.labels.length === 0 && !isLog
}

/** Find the part of the plane that is known to be drawn before any row is read. */
export function findWindow(element: PlotElement, { chart }: ScriptSettings): PointWindow {
  const x = chart.axes[findXAxis(element)].range
  const y = chart.axes[findYAxis(element)].range
  const ends = [y.min ?? -Infinity, y.max ?? Infinity] as const
  return {
    x: x.min === undefined || x.max === undefined ? undefined : { min: x.min, max: x.max },
    y: { min: Math.min(...ends), max: Math.max(...ends) },
  }
}
