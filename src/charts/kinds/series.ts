import * as v from 'valibot'
import type { ProcessTable } from '../../series/tabulate-process.ts'
import { checkNames } from '../../specs/check-names.ts'
import { described } from '../../specs/described.ts'
import type { AxisName, Chart, LineStyle, Plot, PointStyle } from '../chart.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { axisSchema, positive, timeAxisSchema, wholePositive } from './frame/axis-spec.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, createTimeAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { chooseLineType } from './frame/line-types.ts'
import { definePanel, ownEntries } from './panel-kind.ts'
import { hasSeries } from './runs/chart-run.ts'
import { findChartRun } from './runs/find-chart-runs.ts'
import { pidEntry, runEntry, seriesEntry } from './runs/run-spec.ts'
import { formatSeriesLabel, getSeries, isTraceTable, readSeries } from './runs/series-catalogue.ts'
import { followSeries, type CoursePoint } from './runs/series-course.ts'
import type { ChartWords } from './words/chart-words.ts'
import { describeDoubts } from './words/describe-doubts.ts'
import { joinWords, showValue } from './words/show-value.ts'

const plotSchema = v.strictObject({
  series: seriesEntry,
  with: v.optional(
    described(
      v.picklist(['lines', 'steps', 'points', 'linespoints', 'impulses', 'dots']),
      "gnuplot's style of the curve; `lines` by default.",
    ),
    'lines',
  ),
  axes: v.optional(
    described(
      v.picklist(['x1y1', 'x1y2']),
      'The axes: `x1y1`, the default, or `x1y2` for the right one.',
    ),
    'x1y1',
  ),
  title: v.optional(
    described(
      v.union([v.string(), v.literal(false)]),
      'Name in the key, or `false` for none; by default the series and its unit.',
    ),
  ),
  linetype: v.optional(
    described(
      wholePositive,
      "gnuplot's line type, which has a colour; by default one that no plot before it has.",
    ),
  ),
  linewidth: v.optional(described(positive, 'Width of the line in pixels; 1 by default.'), 1),
  linecolor: v.optional(
    described(
      v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/i, 'expected a colour such as "#0072b2"')),
      'Colour, such as `"#0072b2"`; that of the line type by default.',
    ),
  ),
  dashtype: v.optional(
    described(wholePositive, "gnuplot's dash type; solid by default in the theme `gnuplot`."),
  ),
  pointtype: v.optional(
    described(
      wholePositive,
      "gnuplot's point type, for styles that have points; that of the line type by default.",
    ),
  ),
  pointsize: v.optional(described(positive, 'Size of the points, as a factor; 1 by default.')),
})

const seriesSchema = v.strictObject({
  template: described(v.literal('series'), 'Any series of one run.'),
  run: runEntry,
  pid: pidEntry,
  plots: described(
    v.pipe(v.array(plotSchema), v.minLength(1, 'expected at least one plot')),
    'The curves, each of one series.',
  ),
  ...frameEntries,
  x: v.optional(timeAxisSchema),
  y: v.optional(axisSchema),
  y2: v.optional(axisSchema),
})

/** What a chart of series is made from. */
export type SeriesSpec = v.InferOutput<typeof seriesSchema> & ThemedFrame

/** One curve of it. */
type SeriesPlotSpec = v.InferOutput<typeof plotSchema>

/** Any series of one run, on one axis or on two. */
export const seriesChart = defineChart({
  template: 'series',
  summary: 'any series of one run',
  file: '<chart name>.svg',
  schema: seriesSchema,
  check: (spec, names) => checkNames({ kind: 'run', key: 'run' }, spec, names),
  complete: completeFrame,
  make: makeSeriesChart,
})

/** The same, repeated for each of some runs. */
export const seriesPanel = definePanel({
  template: 'series',
  schema: v.omit(seriesSchema, ['run', 'pid', ...ownEntries]),
  forRun: (spec, run, project) => seriesChart.configure({ ...spec, run }, project),
})

function makeSeriesChart(spec: SeriesSpec, setting: ChartSetting): MadeChart | undefined {
  const { run, pid } = spec
  const isTrace = spec.plots.every(({ series }) => getSeries(series).clock === 'cpu')
  const clock = isTrace ? 'cpu' : 'elapsed'
  const found = findChartRun({ run, pid, digits: 'full', clock, at: [] }, setting)
  if (found === undefined) return undefined
  const { title, table } = found
  const absent = spec.plots.filter((plot) => !hasSeries(getSeries(plot.series), table))
  const plots = spec.plots.filter((plot) => !absent.includes(plot))
  for (const plot of absent) {
    const severity = plots.length === 0 ? 'error' : 'warning'
    const at = ['plots', spec.plots.indexOf(plot), 'series']
    setting.report({ kind: 'no-series', series: plot.series, run }, at, severity)
  }
  if (plots.length === 0) return undefined
  const shown = { ...spec, plots }
  const doubts = describeDoubts(found.process.log)
  const { about, alt } = describeSeries({ spec: shown, title, table, doubts })
  const chart = createSeriesChart({ id: createId(setting.name), spec: shown, title, table, about })
  return finishChart(chart, alt, setting)
}

/** What a chart of a run's series is drawn from. */
export interface SeriesChartInput {
  readonly id: string
  readonly spec: SeriesSpec
  /** Of the run, without markup. */
  readonly title: string
  readonly table: ProcessTable
  readonly about: Chart['about']
}

/** Make a chart of any series of one run, on one axis or on two. */
export function createSeriesChart({ id, spec, title, table, about }: SeriesChartInput): Chart {
  const hasRight = spec.plots.some(isRight)
  const hasLeft = !spec.plots.every(isRight)
  const frame = createFrame({ id, spec, title, about })
  const isTwoSided = hasLeft && hasRight
  return {
    ...frame,
    grid: hasLeft || frame.grid.length === 0 ? frame.grid : ['x', 'y2'],
    axes: {
      x: createTimeAxis(spec.x, isTraceTable(table) ? 'CPU Time' : 'Elapsed Time'),
      y: hasLeft ? mirrorTics(createAxis(spec.y, labelAxis(spec, 'y')), !hasRight) : UNUSED_AXIS,
      x2: UNUSED_AXIS,
      y2: hasRight ? createAxis(spec.y2, labelAxis(spec, 'y2')) : UNUSED_AXIS,
    },
    plots: spec.plots.map((plot, index) => createPlot(plot, index, { table, isTwoSided })),
  }
}

function isRight({ axes }: SeriesPlotSpec): boolean {
  return axes === 'x1y2'
}

/** Tics of an axis that shares the picture with another do not stand on the other's side. */
function mirrorTics(axis: Chart['axes']['y'], isMirrored: boolean): Chart['axes']['y'] {
  if (isMirrored || axis.tics === undefined) return axis
  return { ...axis, tics: { mirror: false, ...axis.tics } }
}

/** Name the series of an axis with their units: `CPU, Mean CPU (%)`. */
function labelAxis({ plots }: Pick<SeriesSpec, 'plots'>, axis: AxisName): string | undefined {
  const own = plots.filter((plot) => isRight(plot) === (axis === 'y2'))
  const series = [...new Set(own.map((plot) => getSeries(plot.series)))]
  const units = [...new Set(series.map(({ axisUnit }) => axisUnit))]
  if (units.length === 0) return undefined
  return units
    .map((unit) => {
      const titles = series.filter(({ axisUnit }) => axisUnit === unit).map(({ title }) => title)
      return `${titles.join(', ')} (${unit})`
    })
    .join(', ')
}

function createPlot(
  spec: SeriesPlotSpec,
  index: number,
  { table, isTwoSided }: { readonly table: ProcessTable; readonly isTwoSided: boolean },
): Plot {
  const series = getSeries(spec.series)
  return {
    style: spec.with,
    axes: spec.axes,
    title: spec.title === false ? undefined : (spec.title ?? namePlot(spec, isTwoSided)),
    line: createLine(spec, index),
    ...createPoint(spec),
    x: table.time,
    y: readSeries(series, table),
  }
}

/** Name a curve in the key where the author did not. */
function namePlot(spec: SeriesPlotSpec, isTwoSided: boolean): string {
  const side = isTwoSided ? `, ${isRight(spec) ? 'right' : 'left'} axis` : ''
  return `${formatSeriesLabel(getSeries(spec.series))}${side}`
}

function createLine(spec: SeriesPlotSpec, index: number): LineStyle {
  const { linetype, linewidth, linecolor, dashtype } = spec
  return {
    type: linetype ?? chooseLineType(index),
    width: linewidth,
    ...(linecolor === undefined
      ? {}
      : { color: { kind: 'rgb', hex: `#${linecolor.slice(1).toLowerCase()}`, opacity: 1 } }),
    ...(dashtype === undefined ? {} : { dash: { kind: 'type', type: dashtype } }),
  }
}

function createPoint({ pointtype, pointsize }: SeriesPlotSpec): { point?: PointStyle } {
  if (pointtype === undefined && pointsize === undefined) return {}
  return { point: { type: pointtype ?? 1, size: pointsize ?? 1 } }
}

/** What a chart of a run's series is described from. */
export interface SeriesFindingsInput {
  readonly spec: Pick<SeriesSpec, 'plots' | 'alt'>
  /** Of the run, without markup. */
  readonly title: string
  readonly table: ProcessTable
  /** Sentences about what could not be read. */
  readonly doubts: readonly string[]
}

/** Say in words how each series of a chart goes: its start, peak and end. */
export function describeSeries({ spec, title, table, doubts }: SeriesFindingsInput): ChartWords {
  const drawn = [...new Set(spec.plots.map((plot) => getSeries(plot.series)))]
  const subject = `${joinWords(drawn.map((series) => series.title))} of ${title}`
  const courses = drawn.flatMap((series) => {
    const course = followSeries(series, table)
    return course === undefined ? [] : [{ series, course }]
  })
  const sentences = courses.map(({ series, course }) => {
    const show = ({ time, value }: CoursePoint): string =>
      `${showValue(value, series.unit)} at ${showValue(time, 's')}`
    const { first, highest, last } = course
    return `${series.title} starts at ${show(first)}, peaks at ${show(highest)}, and ends at ${show(last)}.`
  })
  const peaks = courses.map(
    ({ series: { title: name, unit }, course: { highest } }) =>
      `${name} peaks at ${showValue(highest.value, unit)} at ${showValue(highest.time, 's')}`,
  )
  const samples = `${String(table.series.length)} samples.`
  return {
    about: {
      title: spec.alt ?? subject,
      description: [...sentences, samples, ...doubts].join(' '),
    },
    alt: `${subject}: ${joinWords(peaks)}.`,
  }
}
