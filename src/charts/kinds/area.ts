import * as v from 'valibot'
import { drawnList } from './drawn-list.ts'
import type { SampleReader } from '../../series/sample-reader.ts'
import { checkNames } from '../../specs/check-names.ts'
import { described } from '../../specs/described.ts'
import type { Axis, Chart, Fill, LineStyle, Plot } from '../chart.ts'
import { readStack } from './area/read-stack.ts'
import { chooseClock, findClockZero, type ChartClock } from './dates/choose-clock.ts'
import { createMomentAxis } from './dates/create-date-axis.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { viewCurve, type CurveView } from './curves/curve-view.ts'
import { readCurve } from './curves/read-curve.ts'
import { axisSchema, timeAxisSchema, wholePositive } from './frame/axis-spec.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { chooseLineType } from './frame/line-types.ts'
import { checkSeries } from './runs/check-series.ts'
import { findChartRun } from './runs/find-chart-runs.ts'
import { pidEntry, runEntry, seriesEntry } from './runs/run-spec.ts'
import { preferOwnSeries } from './runs/prefer-own-series.ts'
import { getSeries, type SeriesDescription } from './runs/series-catalogue.ts'
import { hasSeries } from './runs/series-course.ts'
import { describeSeries } from './series.ts'
import { describeDoubts } from './words/describe-doubts.ts'
import { setCase } from './words/set-case.ts'
import { isForPages } from '../pages/themes.ts'
import type { ThemeName } from '../theme-names.ts'
import { captionSeries, titleSeries } from './words/title-series.ts'

const areaPlotSchema = v.strictObject({
  series: seriesEntry,
  title: v.optional(
    described(
      v.union([v.string(), v.literal(false)]),
      'Name in the key, or `false` for none; by default that of the series.',
    ),
  ),
  linetype: v.optional(
    described(
      wholePositive,
      "gnuplot's line type, which has a colour; by default the next unused one.",
    ),
  ),
})

const areaSchema = v.strictObject({
  template: described(v.literal('area'), 'Series of one run as filled areas.'),
  run: runEntry,
  pid: pidEntry,
  plots: described(
    drawnList(areaPlotSchema, 'plot'),
    'The areas, each of one series; all must have the same unit.',
  ),
  stacked: v.optional(
    described(
      v.boolean(),
      'Whether each area stands on those before it, so that the top is the sum; `false` by default.',
    ),
    false,
  ),
  ...frameEntries,
  x: v.optional(timeAxisSchema),
  y: v.optional(axisSchema),
})

/** The complete description of a chart of areas. */
export type AreaSpec = v.InferOutput<typeof areaSchema> & ThemedFrame

/** Series of one run as areas, over each other or stacked. */
export const areaChart = defineChart({
  template: 'area',
  summary: 'series of one run as filled areas, stacked or not',
  file: '<chart name>.svg',
  schema: areaSchema,
  check: (spec, names) => [
    ...checkNames({ kind: 'run', key: 'run' }, spec, names),
    ...checkSeries(spec, names),
  ],
  complete: completeFrame,
  make: makeAreaChart,
})

function makeAreaChart(written: AreaSpec, setting: ChartSetting): MadeChart | undefined {
  const { run, pid, plots: asked } = written
  const isTrace = asked.every(({ series }) => getSeries(series, written.ownSeries).clock === 'cpu')
  const kind = isTrace ? 'cpu' : 'elapsed'
  const found = findChartRun({ run, pid, clock: kind, at: [] }, setting)
  if (found === undefined) return undefined
  const spec = preferOwnSeries(written, [found])
  const all = spec.plots.map((plot) => getSeries(plot.series, spec.ownSeries))
  if (!haveOneUnit(all, setting)) return undefined
  const { title, reader } = found
  const plots = spec.plots.filter((_, i) => hasSeries(all[i] ?? getSeries('rss'), reader))
  for (const [i, plot] of spec.plots.entries()) {
    if (plots.includes(plot)) continue
    const severity = plots.length === 0 ? 'error' : 'warning'
    setting.report(
      { kind: 'no-series', series: plot.series, run },
      ['plots', i, 'series'],
      severity,
    )
  }
  if (plots.length === 0) return undefined
  const shown = { ...spec, plots }
  const doubts = [
    ...(spec.stacked && plots.length > 1 ? ['The areas are stacked.'] : []),
    ...describeDoubts(found.process.log),
  ]
  const clock = chooseClock(spec, found, setting)
  const drawn = { spec: shown, title, reader, clock }
  const { about, alt } = describeSeries({ ...drawn, doubts })
  const chart = createAreaChart({ ...drawn, id: createId(setting.name), about })
  return finishChart(chart, alt, setting)
}

function haveOneUnit(all: readonly SeriesDescription[], setting: ChartSetting): boolean {
  if (new Set(all.map(({ axisUnit }) => axisUnit)).size < 2) return true
  const values = all.map(({ title, axisUnit }) => ({ title, unit: axisUnit }))
  setting.report({ kind: 'unlike-units', values, key: 'plots' }, ['plots'])
  return false
}

/** The input of a chart of areas. */
export interface AreaChartInput {
  readonly id: string
  readonly spec: AreaSpec
  /** Title of the run, without markup. */
  readonly title: string
  readonly reader: SampleReader
  /** How the chart shows time, other than in seconds. */
  readonly clock?: ChartClock | undefined
  readonly about: Chart['about']
}

/** Create a chart of areas: down to the axis with a line on top, or each down to the one below it. */
export function createAreaChart(input: AreaChartInput): Chart {
  const { id, spec, title, reader, clock, about } = input
  const series = spec.plots.map((plot) => getSeries(plot.series, spec.ownSeries))
  const isOnPage = isForPages(spec.theme)
  const shown = titleSeries(series, title, spec.theme)
  const frame = createFrame({ id, spec, title: shown, about, keyPosition: 'above' })
  const x = createMomentAxis({
    spec: spec.x,
    label: reader.clock === 'cpu' ? 'CPU Time' : 'Elapsed Time',
    clocks: clock && [clock],
    theme: spec.theme,
  })
  const zero = findClockZero(clock)
  const y = startAtZero(createAxis(spec.y, labelAxis(series, spec.theme)))
  const view = viewCurve({ terminal: frame.terminal, x, y }, 'lines')
  const named = spec.plots.map((plot, i): NamedSeries => {
    const own = series[i] ?? getSeries(plot.series, spec.ownSeries)
    return {
      series: own,
      title: plot.title === false ? undefined : (plot.title ?? setCase(own.title, spec.theme)),
      line: { type: plot.linetype ?? chooseLineType(i), width: 1 },
    }
  })
  return {
    ...frame,
    key: series.length === 1 && spec.key === undefined ? undefined : frame.key,
    axes: { x, y, x2: UNUSED_AXIS, y2: UNUSED_AXIS },
    plots: spec.stacked
      ? stackAreas(named, { reader, view, zero, fill: isOnPage ? WHOLE : FULL })
      : overlayAreas(named, { reader, view, zero, isOnPage }),
  }
}

interface NamedSeries {
  readonly series: SeriesDescription
  readonly title: string | undefined
  readonly line: LineStyle
}

function startAtZero(axis: Axis): Axis {
  return axis.log === undefined ? { ...axis, range: { min: 0, ...axis.range } } : axis
}

function labelAxis(series: readonly SeriesDescription[], theme: ThemeName): string {
  const titles = [...new Set(series.map(({ title }) => title))]
  const unit = series[0]?.axisUnit ?? ''
  const text = setCase(captionSeries(titles, theme), theme)
  return unit === '1' ? text : `${text} (${unit})`
}

const PALE: Fill = { style: { kind: 'solid', density: 0.25 }, border: 'none' }
/** The areas of a stack hide nothing of each other; on pages their colours have their whole contrast. */
const FULL: Fill = { style: { kind: 'solid', density: 0.75 }, border: 'none' }
const WHOLE: Fill = { style: { kind: 'solid', density: 1 }, border: 'none' }

/** Where areas are drawn from, and how finely. */
interface AreaPlace {
  readonly reader: SampleReader
  readonly view: CurveView
  /** The time that is zero in the chart. */
  readonly zero: number
}

function overlayAreas(
  all: readonly NamedSeries[],
  { reader, view, zero, isOnPage }: AreaPlace & { readonly isOnPage: boolean },
): readonly Plot[] {
  return all.flatMap(({ series, title, line }): readonly Plot[] => {
    const points = readCurve(reader, { series, view, zero })
    const common = { axes: 'x1y1', line, ...points } as const
    // A pale area alone would hardly be seen in the key of a page.
    const [ofArea, ofLine] = isOnPage ? [undefined, title] : [title, undefined]
    return [
      { style: 'filledcurves', closing: { kind: 'x1' }, fill: PALE, title: ofArea, ...common },
      { style: 'lines', title: ofLine, ...common },
    ]
  })
}

/** Stack areas. The key lists them from the top, as they stand. */
function stackAreas(
  all: readonly NamedSeries[],
  { reader, view, zero, fill }: AreaPlace & { readonly fill: Fill },
): readonly Plot[] {
  const { x, sums, count, gaps } = readStack(
    reader,
    all.map(({ series }) => series),
    { view, zero },
  )
  const plots = all.map(({ title, line }, i): Plot => {
    return {
      style: 'filledcurves',
      closing: { kind: 'between' },
      fill,
      axes: 'x1y1',
      title,
      line,
      x,
      y: sums[i - 1] ?? x.map(() => 0),
      second: sums[i] ?? x,
      ...(count === undefined ? {} : { count }),
      ...(gaps === undefined ? {} : { gaps }),
    }
  })
  return plots.reverse()
}
