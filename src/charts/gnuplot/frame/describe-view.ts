import type { Chart } from '../../chart.ts'
import type { AxisName } from '../../chart-axis.ts'
import type { ChartView, ViewAxis } from '../../chart-view.ts'
import type { Box } from '../canvas.ts'
import type { TickedAxes } from '../tics/tick-axes.ts'

/** Describe the plot area of a chart that was laid out: its box, its axes as they were scaled, and its plots. */
export function describeView(chart: Chart, box: Box, axes: TickedAxes): ChartView {
  const found: Partial<Record<AxisName, ViewAxis>> = {}
  for (const name of ['x', 'y', 'x2', 'y2'] as const) {
    const axis = describeAxis(chart, axes, name)
    if (axis !== undefined) found[name] = axis
  }
  return { title: chart.about.title, box, axes: found, plots: chart.plots }
}

function describeAxis(chart: Chart, axes: TickedAxes, name: AxisName): ViewAxis | undefined {
  const ticked = axes[name]
  if (ticked === undefined) return undefined
  const { label, time, tics } = chart.axes[name]
  const { min, max } = ticked.log ?? ticked
  // What stands at a tic of a calendar is a part of its date.
  const listed = time?.calendar === undefined ? tics?.listed : undefined
  const names = (listed ?? []).flatMap(({ value, label: text, name }) =>
    text?.kind === 'text' && text.text.trim() !== '' ? [[value, name ?? text.text] as const] : [],
  )
  return {
    min,
    max,
    ...(ticked.log === undefined ? {} : { base: ticked.log.base }),
    isTime: time !== undefined,
    label: label?.text ?? '',
    names: new Map(names),
  }
}
