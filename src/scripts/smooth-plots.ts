import type { Plot } from '../charts/chart.ts'
import { findXAxis, findYAxis } from '../charts/gnuplot/ranges/plot-axes.ts'
import { createScriptChart } from './create-script-chart.ts'
import type { LoadedPlot } from './load-plot.ts'
import { findSampledRange, type PendingFunction } from './sample-functions.ts'
import type { ScriptSettings } from './script-settings.ts'
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
  const { plot, smoothing } = one
  if (smoothing === undefined) return one
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
  const smoothed: Plot = {
    ...plot,
    ...points,
    ...(edges === undefined ? {} : { edges, madeOf: { x: plot.x, y: plot.y } }),
    ...(way.keepsSpan
      ? {
          extent: room === undefined ? { x: plot.x, y: plot.y } : joinCurves([plot, room]),
          ...(way.isLimited === true ? { isRefreshed: true } : {}),
          ...(way.isLimited === true && isReversed ? { isLimited: true } : {}),
        }
      : { isSmoothed: true, madeOf: { x: plot.x, y: plot.y } }),
  }
  return { ...one, plot: smoothed }
}
