import type { Axis, Chart, Plot } from '../chart.ts'
import type { FoundRanges } from '../gnuplot/ranges/ranges.ts'

const STEP = 1024

/** Labels that a chart gives its axis itself end like this. */
const MEBIBYTES = /\(MiB\)$/

/**
 * Draw memory in GiB from 1024 MiB on, as texts about the chart write it: on the y axis of lines, and on the x axis of
 * distributions. An axis stays as it is where its author set a label, a range or tics, or where something stands at one of
 * its values.
 */
export function rescaleMemory(chart: Chart, { ranges }: FoundRanges): Chart {
  const hasObjects =
    chart.arrows.length > 0 || chart.labels.length > 0 || (chart.objects ?? []).length > 0
  const isOnlyAxis = chart.plots.every(({ axes }) => axes === 'x1y1')
  if (hasObjects || !isOnlyAxis) return chart
  if (isLarge(chart.axes.x, ranges.x) && chart.plots.every(isDistribution)) {
    return {
      ...chart,
      axes: { ...chart.axes, x: rescaleAxis(chart.axes.x) },
      plots: chart.plots.map(rescaleX),
    }
  }
  if (!isLarge(chart.axes.y, ranges.y) || !chart.plots.every(isLine)) return chart
  return {
    ...chart,
    axes: { ...chart.axes, y: rescaleAxis(chart.axes.y) },
    plots: chart.plots.map((plot) => ({ ...plot, y: rescale(plot.y) })),
  }
}

function isLine({ style, extent }: Plot): boolean {
  return style === 'lines' && extent === undefined
}

/** A histogram or the steps of a cumulative distribution. */
function isDistribution({ style, extent }: Plot): boolean {
  return (style === 'steps' || style === 'boxes') && extent === undefined
}

function isLarge(axis: Axis, range: FoundRanges['ranges']['x']): boolean {
  const { min = 0, max = 0 } = range ?? {}
  return isPlain(axis) && Math.max(Math.abs(min), Math.abs(max)) >= STEP
}

function rescaleX(plot: Plot): Plot {
  const { x, edges } = plot
  const ends = edges && { low: rescale(edges.low), high: rescale(edges.high) }
  return { ...plot, x: rescale(x), ...(ends === undefined ? {} : { edges: ends }) }
}

function rescale(values: Float64Array): Float64Array {
  return values.map((value) => value / STEP)
}

function isPlain({ label, measures, isSet, tics }: Axis): boolean {
  return (
    label?.text === measures &&
    (measures ?? '').endsWith('(MiB)') &&
    isSet !== true &&
    tics?.kind === 'automatic'
  )
}

function rescaleAxis(axis: Axis): Axis {
  const text = axis.measures?.replace(MEBIBYTES, '(GiB)') ?? ''
  const { min, max } = axis.range
  return {
    ...axis,
    label: { ...axis.label, text },
    measures: text,
    ...(axis.shows === undefined ? {} : { shows: text }),
    range: {
      ...axis.range,
      ...(min === undefined ? {} : { min: min / STEP }),
      ...(max === undefined ? {} : { max: max / STEP }),
    },
  }
}
