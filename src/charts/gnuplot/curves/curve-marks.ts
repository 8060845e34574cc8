import type { Box, Canvas } from '../canvas.ts'
import type { Chart, Plot } from '../../chart.ts'
import { isDefined, type Curve, type CurveRange } from './curve.ts'
import { THIN_ABOVE, thinPolyline } from './decimate.ts'
import type { ChartNote } from '../../drawing.ts'
import { layOutKeyText, type KeyEntryPlace, type PlacedKey } from '../frame/key-marks.ts'
import { layOutKeySample, type KeySample } from '../frame/key-samples.ts'
import { layOutEndTitle } from './end-title.ts'
import { PLOT_STYLES } from './plot-styles.ts'
import type { CurveMark } from './curve-mark.ts'
import { findXAxis, findYAxis } from '../ranges/plot-axes.ts'
import { POINT, type PlotPoints } from '../ranges/ranges.ts'
import type { ChartScales } from '../ranges/scale.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import type { TickedAxes } from '../tics/tick-axes.ts'

/** What curves are laid out from. */
export interface CurveSetting {
  readonly chart: Chart
  readonly canvas: Canvas
  readonly box: Box
  readonly axes: TickedAxes
  readonly scales: ChartScales
  readonly points: readonly PlotPoints[]
}

/** The key of a chart, and where a plot's entry stands in it. */
export interface PlacedEntry {
  readonly key: PlacedKey
  readonly place: KeyEntryPlace
}

/** A plot's curve and its entry in the key. */
export interface LaidOutPlot {
  readonly curve: readonly CurveMark[]
  readonly sample: KeySample
  readonly text: readonly AnchoredText[]
  readonly notes: readonly ChartNote[]
}

/** Lay out the curve of a plot and its entry in the key, if it has one; nothing for a plot without points. */
export function layOutPlot(
  index: number,
  setting: CurveSetting,
  entry: PlacedEntry | undefined,
): LaidOutPlot[] {
  const plot = setting.chart.plots[index]
  const state = setting.points[index]
  if (plot === undefined || state === undefined || !hasPoints(state)) return []
  const placed = createCurve(index, state, setting)
  const drawn = PLOT_STYLES[plot.style].layOutCurve(placed)
  const isThinned = state.valid > THIN_ABOVE && THINNED.has(plot.style)
  const curve = isThinned ? drawn.map((mark) => thinMark(mark, setting.canvas)) : drawn
  const isNoted = isThinned || (plot.count ?? 0) > state.valid
  return [
    {
      curve: [...curve, ...layOutEndTitle(placed)],
      sample: entry
        ? layOutKeySample(
            { plot, index, places: setting, canvas: setting.canvas, chart: setting.chart },
            entry.key,
            entry.place,
          )
        : { before: [], after: [] },
      text: entry ? [layOutKeyText(entry.key, entry.place, plot)] : [],
      notes: [
        ...(isNoted
          ? [
              {
                kind: 'thinned-plot',
                plot: index,
                points: plot.count ?? state.valid,
                drawn: Math.min(countPoints(curve), state.valid),
              } as const,
            ]
          : []),
        ...(plot.known === undefined
          ? []
          : [{ kind: 'coarse-plot', plot: index, known: plot.known } as const]),
      ],
    },
  ]
}

/** The styles that join points; the others draw every point, however many there are. */
const THINNED: ReadonlySet<Plot['style']> = new Set(['lines', 'steps', 'fsteps', 'histeps'])

/** The styles in which a point at zero on a logarithmic axis still counts as a neighbour (gnuplot 5.4). */
const KEEPS_ZERO: ReadonlySet<Plot['style']> = new Set([
  'boxes',
  'boxerrorbars',
  'xerrorbars',
  'xyerrorbars',
  'candlesticks',
  'financebars',
  'steps',
  'fsteps',
  'histeps',
])

/** Whether a plot has rows that are not missing; gaps alone are enough (gnuplot 5.4). */
export function hasPoints({ states }: PlotPoints): boolean {
  return states.some((state) => state !== POINT.missing)
}

/** The range of an axis that nothing scales. */
const UNIT: CurveRange = { min: 0, max: 1 }

function createCurve(index: number, { states }: PlotPoints, setting: CurveSetting): Curve {
  const { chart, canvas, box, axes, scales } = setting
  const plot = chart.plots[index]
  if (plot === undefined) throw new Error(`Unexpected plot ${String(index)}`)
  const [xAxis, yAxis] = [findXAxis(plot), findYAxis(plot)]
  const [x, y] = [scales[xAxis], scales[yAxis]]
  const ranges = { x: axes[xAxis] ?? UNIT, y: axes[yAxis] ?? UNIT }
  const isLinear = ranges.x.log === undefined && ranges.y.log === undefined
  const isPlaced = (i: number): boolean =>
    !Number.isNaN(x(plot.x[i] ?? NaN)) && !Number.isNaN(y(plot.y[i] ?? NaN))
  return {
    chart,
    plot,
    index,
    // Zero has no position on a logarithmic axis, and breaks lines (gnuplot 5.4).
    states:
      isLinear || KEEPS_ZERO.has(plot.style)
        ? states
        : states.map((state, i) => (isDefined(state) && !isPlaced(i) ? POINT.gap : state)),
    x,
    y,
    ranges,
    box,
    canvas,
    places: { canvas, box, axes, scales },
  }
}

/** Thin in columns of a quarter of a pixel: finer than any screen shows, coarse enough to save bytes. */
function thinMark(mark: CurveMark, { resolution }: Canvas): CurveMark {
  if (mark.kind !== 'path') return mark
  return { ...mark, lines: mark.lines.map((line) => thinPolyline(line, resolution / 4)) }
}

function countPoints(marks: readonly CurveMark[]): number {
  const lengths = marks.flatMap((mark) => {
    if (mark.kind === 'placed-text') return [2]
    if (mark.kind === 'image') return [2 * mark.columns * mark.rows]
    return mark.kind === 'path'
      ? mark.lines.map(({ points }) => points.length)
      : [mark.points.length]
  })
  return lengths.reduce((sum, length) => sum + length / 2, 0)
}
