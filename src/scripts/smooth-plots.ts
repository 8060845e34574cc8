import type { Plot } from '../charts/chart.ts'
import { findXAxis, findYAxis } from '../charts/gnuplot/ranges/plot-axes.ts'
import { createScriptChart } from './create-script-chart.ts'
import type { LoadedPlot } from './load-plot.ts'
import { findSampledRange, type PendingFunction } from './sample-functions.ts'
import type { ScriptSettings } from './script-settings.ts'
import { combinePoints } from './smoothing/combine-points.ts'
import { joinCurves } from './smoothing/smoothing.ts'
import { SMOOTHINGS } from './smoothing/smoothings.ts'

/** Smooth the curves that ask for it, in order: each over the range that the data up to it have (gnuplot 5.4). */
export function smoothPlots(
  loaded: readonly (LoadedPlot | PendingFunction)[],
  settings: ScriptSettings,
): readonly (LoadedPlot | PendingFunction)[] {
  const before: LoadedPlot[] = []
  return loaded.map((one) => {
    if (!('plot' in one)) return one
    const smoothed = one.smoothing === undefined ? one : smoothPlot(one, settings, before)
    before.push(smoothed)
    return smoothed
  })
}

function smoothPlot(
  one: LoadedPlot,
  settings: ScriptSettings,
  before: readonly LoadedPlot[],
): LoadedPlot {
  const { smoothing } = one
  if (smoothing === undefined) return one
  const plot = withoutNegatives(one.plot, settings)
  const chart = createScriptChart(settings, [...before, one])
  const { min, max } = findSampledRange(findXAxis(plot), chart)
  const way = SMOOTHINGS[smoothing.smoothing.name]
  const { edges, room, ...points } = way.smooth(plot, {
    ...smoothing,
    samples: settings.samples,
    min: Math.min(min, max),
    max: Math.max(min, max),
  })
  const { reverse, range } = settings.chart.axes[findYAxis(plot)]
  const isFree = range.min === undefined || range.max === undefined
  const isReversed = reverse === true && isFree
  const { edges: ownEdges, ...bare } = plot
  const source = { x: plot.x, y: plot.y, ...(ownEdges === undefined ? {} : { edges: ownEdges }) }
  const kept = edges ?? findKeptEdges(plot, smoothing)
  const smoothed: Plot = {
    ...bare,
    ...points,
    ...(kept === undefined ? {} : { edges: kept }),
    ...(edges === undefined ? {} : { madeOf: source }),
    ...(way.keepsSpan
      ? {
          extent: room === undefined ? source : joinCurves([plot, room]),
          ...(way.isLimited === true ? { isRefreshed: true } : {}),
          ...(way.isLimited === true && isReversed ? { isLimited: true } : {}),
        }
      : { isSmoothed: true, madeOf: source }),
  }
  return { ...one, plot: smoothed }
}

/** On a logarithmic axis, what is below zero is undefined before anything is made of it (gnuplot 5.4). */
function withoutNegatives(plot: Plot, { chart: { axes } }: ScriptSettings): Plot {
  const [x, y] = [axes[findXAxis(plot)], axes[findYAxis(plot)]]
  if (x.log === undefined && y.log === undefined) return plot
  const isUndefined = (i: number): boolean =>
    (x.log !== undefined && (plot.x[i] ?? NaN) < 0) ||
    (y.log !== undefined && (plot.y[i] ?? NaN) < 0)
  return { ...plot, y: plot.y.map((value, i) => (isUndefined(i) ? NaN : value)) }
}

/** Find the sides of boxes that are kept: means of boxes are as wide as those are on average, curves have no width (gnuplot 5.4). */
function findKeptEdges(
  { x, y, edges }: Plot,
  setting: NonNullable<LoadedPlot['smoothing']>,
): Plot['edges'] {
  if (edges === undefined || setting.smoothing.name !== 'unique') return undefined
  const combine = (sides: Float64Array): Float64Array =>
    combinePoints({ x, y: sides.map((side, i) => side + 0 * (y[i] ?? NaN)) }, setting).y
  return { low: combine(edges.low), high: combine(edges.high) }
}
