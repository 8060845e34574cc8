import { cleanLabel } from '../../../series/clean-label.ts'
import type { Axis, Chart, LineStyle, Plot } from '../../chart.ts'
import { findClockZero } from '../dates/choose-clock.ts'
import { createMomentAxis } from '../dates/create-date-axis.ts'
import type { AxisSpec } from '../frame/axis-spec.ts'
import { BYTES_PER_MEBIBYTE } from '../../../quantities/units.ts'
import { createQuantity } from '../../../quantities/quantity.ts'
import { chooseAxisUnit, type AxisUnit } from '../frame/choose-axis-unit.ts'
import { completeFrame } from '../frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from '../frame/create-axis.ts'
import { createFrame } from '../frame/create-frame.ts'
import { viewCurve } from '../curves/curve-view.ts'
import { readCurve } from '../curves/read-curve.ts'
import { getSeries, type SeriesName } from '../runs/series-catalogue.ts'
import { joinWords } from '../words/show-value.ts'
import { followSeries, hasSeries } from '../runs/series-course.ts'
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
export function createProcessPanels(input: ProcessChartInput): Chart {
  const { id, reader, spec, clock, about } = input
  const { labels } = reader
  const height = labels.length > MAX_HORIZONTAL ? HEIGHT.vertical : HEIGHT.horizontal
  const sized = completeFrame({ ...spec, size: spec.size ?? [WIDTH, height] }, spec)
  const panels = [
    { what: 'CPU', axis: createAxis(spec.y2, 'CPU (%)'), all: [CPU, MEAN_CPU] },
    { what: 'page faults', axis: createAxis(FAULTS_AXIS, undefined), all: [FAULTS] },
  ]
    .map(({ all, ...panel }) => ({
      ...panel,
      curves: all.filter(({ name }) => hasSeries(getSeries(name), reader)),
    }))
    .filter(({ curves }) => curves.length > 0)
  const measured = joinWords(['Memory', ...panels.map(({ what }) => what)])
  const title = input.title === undefined ? measured : `${measured} of ${input.title}`
  const frame = createFrame({ id, spec: sized, title, about })
  const x = createMomentAxis({
    spec: spec.x,
    label: 'Elapsed time',
    clocks: clock && [clock],
    theme: spec.theme,
  })
  const zero = findClockZero(clock)
  const memory = chooseMemoryUnit(spec, reader)
  const stack = (axis: Axis, curves: readonly PanelCurve[]): Chart => {
    const y = startAtZero(axis)
    const view = viewCurve({ terminal: frame.terminal, x, y }, 'lines')
    const plots = curves.map(({ name, title: text, alone, line }): Plot => {
      const series = getSeries(name)
      const scale = name === 'rss' ? memory.scale : series.scale
      const points = readCurve(reader, { series, view, digits: spec.digits, scale, zero })
      const titled = spec.isPanel === true ? alone : text
      return { style: 'lines', axes: 'x1y1', title: titled, line, ...points }
    })
    return { ...frame, axes: { x, y, x2: UNUSED_AXIS, y2: UNUSED_AXIS }, plots }
  }
  return {
    ...stack(createAxis(spec.y, `Memory, RSS (${memory.symbol})`), [MEMORY]),
    events: labels.map(({ elapsed, text }) => {
      return { x: elapsed - zero, text: cleanLabel(text) }
    }),
    below: panels.map(({ axis, curves }) => stack(axis, curves)),
  }
}

/**
 * Choose the unit of memory that texts have for the peak: GiB from 1024 MiB on, where the author has set no number of the axis
 * and it is no panel beside others.
 */
function chooseMemoryUnit(
  { y, isPanel }: ProcessChartInput['spec'],
  reader: ProcessChartInput['reader'],
): AxisUnit {
  const mebibytes = { scale: BYTES_PER_MEBIBYTE, symbol: 'MiB' }
  if (isPanel === true || y?.range !== undefined || y?.tics !== undefined) return mebibytes
  const peak = followSeries(getSeries('rss'), reader)?.highest.value ?? 0
  return peak < 1024 * BYTES_PER_MEBIBYTE
    ? mebibytes
    : chooseAxisUnit(createQuantity(0, 'B').unit, [peak])
}

/** A curve of a panel. */
interface PanelCurve {
  readonly name: SeriesName
  /** In the key; `undefined` for the only one of a panel. */
  readonly title: string | undefined
  /** The same in a key that stands apart from the panel. */
  readonly alone: string | undefined
  readonly line: LineStyle
}

/** A ragged curve is unreadable in dashes. */
const SOLID = { dash: { kind: 'type', type: 1 } } as const
const DASHED = { dash: { kind: 'lengths', lengths: [7, 4] } } as const

const MEMORY: PanelCurve = {
  name: 'rss',
  title: undefined,
  alone: undefined,
  line: { type: 1, width: 2.5 },
}
const CPU: PanelCurve = {
  name: 'cpu',
  title: 'between samples',
  alone: 'CPU between samples',
  line: { type: 2, width: 1.25, ...SOLID },
}
const MEAN_CPU: PanelCurve = {
  name: 'cpu.mean',
  title: 'mean so far',
  alone: 'mean CPU so far',
  line: { type: 8, width: 2, ...DASHED },
}
const FAULTS: PanelCurve = {
  name: 'faults',
  title: undefined,
  alone: undefined,
  line: { type: 3, width: 1.5, ...SOLID },
}

/** The axis of page faults, with SI prefixes such as `20k`. */
const FAULTS_AXIS: AxisSpec = { label: 'Page faults (1/s)', format: '%s%c' }

function startAtZero(axis: Axis): Axis {
  return axis.log === undefined ? { ...axis, range: { min: 0, ...axis.range } } : axis
}
