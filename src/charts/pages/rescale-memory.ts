import type { Axis, Chart } from '../chart.ts'
import type { FoundRanges } from '../gnuplot/ranges/ranges.ts'

const STEP = 1024

/** Labels that a chart gives its axis itself end like this. */
const MEBIBYTES = /\(MiB\)$/

/**
 * Draw memory in GiB from 1024 MiB on, as texts about the chart write it. An axis stays as it is where its author set a label,
 * a range or tics, or where something stands at one of its values.
 */
export function rescaleMemory(chart: Chart, { ranges }: FoundRanges): Chart {
  const { y } = chart.axes
  const hasObjects =
    chart.arrows.length > 0 || chart.labels.length > 0 || (chart.objects ?? []).length > 0
  const isOnlyAxis = chart.plots.every(
    ({ axes, style, extent }) => axes === 'x1y1' && style === 'lines' && extent === undefined,
  )
  if (!isPlain(y) || hasObjects || !isOnlyAxis) return chart
  const { min = 0, max = 0 } = ranges.y ?? {}
  if (Math.max(Math.abs(min), Math.abs(max)) < STEP) return chart
  return {
    ...chart,
    axes: { ...chart.axes, y: rescaleAxis(y) },
    plots: chart.plots.map((plot) => ({ ...plot, y: plot.y.map((value) => value / STEP) })),
  }
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
