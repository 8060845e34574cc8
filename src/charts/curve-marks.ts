import type { Box, Canvas } from './canvas.ts'
import type { Chart, Plot } from './chart.ts'
import { THIN_ABOVE, thinPolyline } from './decimate.ts'
import type { ChartNote, PathMark, Polyline } from './drawing.ts'
import { layOutKeyLine, layOutKeyText, type KeyEntryPlace, type PlacedKey } from './key-marks.ts'
import { findStroke } from './line-styles.ts'
import { createPen } from './pen.ts'
import { PLOT_STYLES } from './plot-styles.ts'
import { findXAxis, findYAxis, type PlotPoints } from './ranges.ts'
import type { ChartScales } from './scale.ts'
import type { PlacedText } from './text-marks.ts'

/** What the curves are laid out from. */
export interface CurveSetting {
  readonly chart: Chart
  readonly canvas: Canvas
  readonly box: Box
  readonly scales: ChartScales
  readonly points: readonly PlotPoints[]
}

/** A plot's curve and its entry in the key. */
export interface LaidOutPlot {
  readonly plot: Plot
  readonly curve: readonly Polyline[]
  readonly sample: readonly Polyline[]
  readonly text: readonly PlacedText[]
  readonly notes: readonly ChartNote[]
}

/** Lay out the curve of a plot and, where the key has a place for it, its entry there. */
export function layOutPlot(
  index: number,
  setting: CurveSetting,
  key: PlacedKey | undefined,
  entry: KeyEntryPlace | undefined,
): LaidOutPlot[] {
  const plot = setting.chart.plots[index]
  const state = setting.points[index]
  if (plot === undefined || state === undefined || state.valid === 0) return []
  const drawn = layOutCurve(plot, state, setting)
  const isThinned = state.valid > THIN_ABOVE
  const curve = isThinned ? thinCurve(drawn, setting.canvas) : drawn
  const hasEntry = key !== undefined && entry !== undefined
  return [
    {
      plot,
      curve,
      sample: hasEntry ? layOutKeyLine(key, entry, setting.canvas) : [],
      text: hasEntry ? [layOutKeyText(key, entry, plot.title ?? '')] : [],
      notes: isThinned
        ? [{ kind: 'thinned-plot', plot: index, points: state.valid, drawn: countPoints(curve) }]
        : [],
    },
  ]
}

/** Make the path of a plot from polylines; none from nothing. */
export function strokePlot({ line }: Plot, lines: readonly Polyline[]): PathMark[] {
  return lines.length === 0 ? [] : [{ kind: 'path', ...findStroke(line), lines }]
}

function layOutCurve(
  plot: Plot,
  { states }: PlotPoints,
  setting: CurveSetting,
): readonly Polyline[] {
  const { scales, box } = setting
  const pen = createPen()
  const curve = { plot, states, x: scales[findXAxis(plot)], y: scales[findYAxis(plot)], box }
  PLOT_STYLES[plot.style]?.pushCurve(pen, curve)
  return pen.lines()
}

/** A column is a quarter of a pixel: finer than any screen shows, coarse enough to save bytes. */
function thinCurve(lines: readonly Polyline[], { resolution }: Canvas): Polyline[] {
  return lines.map((line) => thinPolyline(line, resolution / 4))
}

function countPoints(lines: readonly Polyline[]): number {
  return lines.reduce((sum, { points }) => sum + points.length / 2, 0)
}
