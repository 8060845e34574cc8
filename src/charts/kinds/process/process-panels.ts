import { cleanLabel } from '../../../series/clean-label.ts'
import { roundTable } from '../../../series/tabulate-process.ts'
import { BYTES_PER_MEBIBYTE } from '../../../quantities/units.ts'
import type { Axis, Chart, LineStyle, Plot } from '../../chart.ts'
import type { AxisSpec } from '../frame/axis-spec.ts'
import { completeFrame } from '../frame/complete-frame.ts'
import { createAxis, createTimeAxis, UNUSED_AXIS } from '../frame/create-axis.ts'
import { createFrame } from '../frame/create-frame.ts'
import { hasFaults } from '../runs/has-faults.ts'
import type { ProcessChartInput } from './process-chart-input.ts'

/**
 * Default size in pixels: as wide as a page, and high enough for three plots; many labels are vertical and
 * need more room.
 */
const WIDTH = 640
const HEIGHT = { horizontal: 500, vertical: 580 }
const MAX_HORIZONTAL = 6

/**
 * Create the chart of a process for pages: panels for memory, CPU and page faults below each other, and an
 * event for each label. `y` is the axis of memory, `y2` that of CPU.
 */
export function createProcessPanels({ id, table, spec, about }: ProcessChartInput): Chart {
  const { labels } = table.series
  const height = labels.length > MAX_HORIZONTAL ? HEIGHT.vertical : HEIGHT.horizontal
  const sized = completeFrame({ ...spec, size: spec.size ?? [WIDTH, height] }, spec)
  const title = hasFaults(table) ? 'Memory, CPU and page faults' : 'Memory and CPU'
  const frame = createFrame({ id, spec: sized, title, about })
  const { time, rss, meanCpu, cpu, faults } = roundTable(table)
  const x = createTimeAxis(spec.x, 'Elapsed time')
  const stack = (y: Axis, plots: readonly Plot[]): Chart => {
    const axes = { x, y: startAtZero(y), x2: UNUSED_AXIS, y2: UNUSED_AXIS }
    return { ...frame, axes, plots }
  }
  const plot = (y: Float64Array, line: LineStyle, name?: string): Plot => {
    return { style: 'lines', axes: 'x1y1', title: name, line, x: time, y }
  }
  const memory = rss.map((size) => size / BYTES_PER_MEBIBYTE)
  const cpuPlots = [
    plot(cpu, { type: 2, width: 1.25, ...SOLID }, 'between samples'),
    plot(meanCpu, { type: 8, width: 2, ...DASHED }, 'mean so far'),
  ]
  return {
    ...stack(createAxis(spec.y, 'Memory, RSS (MiB)'), [plot(memory, { type: 1, width: 2.5 })]),
    events: labels.map(({ elapsed, text }) => {
      return { x: elapsed, text: cleanLabel(text) }
    }),
    below: [
      stack(createAxis(spec.y2, 'CPU (%)'), cpuPlots),
      ...(hasFaults(table)
        ? [stack(createAxis(FAULTS, undefined), [plot(faults, { type: 3, width: 1.5, ...SOLID })])]
        : []),
    ],
  }
}

/** A ragged curve is unreadable in dashes. */
const SOLID = { dash: { kind: 'type', type: 1 } } as const
const DASHED = { dash: { kind: 'lengths', lengths: [7, 4] } } as const

/** The axis of page faults, with SI prefixes such as `20k`. */
const FAULTS: AxisSpec = { label: 'Page faults (1/s)', format: '%s%c' }

function startAtZero(axis: Axis): Axis {
  return axis.log === undefined ? { ...axis, range: { min: 0, ...axis.range } } : axis
}
