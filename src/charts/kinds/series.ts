import * as v from 'valibot'
import { drawnList } from './drawn-list.ts'
import type { SampleReader } from '../../series/sample-reader.ts'
import { checkNames } from '../../specs/check-names.ts'
import { described } from '../../specs/described.ts'
import type { AxisName, Chart } from '../chart.ts'
import { chooseClock, findClockZero, type ChartClock } from './dates/choose-clock.ts'
import { createMomentAxis } from './dates/create-date-axis.ts'
import { showMoment } from './dates/show-moment.ts'
import { countShown, explainNoneShown } from './words/count-shown.ts'
import { findShownTime } from './dates/shown-time.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { axisSchema, timeAxisSchema } from './frame/axis-spec.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { definePanel, ownEntries } from './panel-kind.ts'
import { findChartRun } from './runs/find-chart-runs.ts'
import { checkSeries } from './runs/check-series.ts'
import { pidEntry, runEntry } from './runs/run-spec.ts'
import { preferOwnSeries } from './runs/prefer-own-series.ts'
import { getSeries } from './runs/series-catalogue.ts'
import { followSeries, hasSeries, type CoursePoint } from './runs/series-course.ts'
import { setCase } from './words/set-case.ts'
import { captionSeries, titleSeries } from './words/title-series.ts'
import {
  createSeriesPlot,
  isOnRight,
  seriesPlotSchema,
  type SeriesPlotSpec,
} from './series/series-plot.ts'
import type { ChartWords } from './words/chart-words.ts'
import { describeDoubts } from './words/describe-doubts.ts'
import { joinWords, showOfSeries } from './words/show-value.ts'

const seriesSchema = v.strictObject({
  template: described(v.literal('series'), 'Any series of one run.'),
  run: runEntry,
  pid: pidEntry,
  plots: described(drawnList(seriesPlotSchema, 'plot'), 'The curves, each of one series.'),
  ...frameEntries,
  x: v.optional(timeAxisSchema),
  y: v.optional(axisSchema),
  y2: v.optional(axisSchema),
})

/** The complete description of a chart of series. */
export type SeriesSpec = v.InferOutput<typeof seriesSchema> & ThemedFrame

/** Any series of one run, on one or two y axes. */
export const seriesChart = defineChart({
  template: 'series',
  summary: 'any series of one run',
  file: '<chart name>.svg',
  schema: seriesSchema,
  check: (spec, names) => [
    ...checkNames({ kind: 'run', key: 'run' }, spec, names),
    ...checkSeries(spec, names),
  ],
  complete: completeFrame,
  make: makeSeriesChart,
})

/** A chart of series repeated for several runs. */
export const seriesPanel = definePanel({
  template: 'series',
  schema: v.omit(seriesSchema, ['run', 'pid', ...ownEntries]),
  height: 300,
  forRun: (spec, run, project) => seriesChart.configure({ ...spec, run }, project),
})

function makeSeriesChart(written: SeriesSpec, setting: ChartSetting): MadeChart | undefined {
  const { run, pid } = written
  const isTrace = written.plots.every(
    ({ series }) => getSeries(series, written.ownSeries).clock === 'cpu',
  )
  const kind = isTrace ? 'cpu' : 'elapsed'
  const found = findChartRun({ run, pid, clock: kind, at: [] }, setting)
  if (found === undefined) return undefined
  const { title, reader } = found
  const spec = preferOwnSeries(written, [found])
  const absent = spec.plots.filter(
    (plot) => !hasSeries(getSeries(plot.series, spec.ownSeries), reader),
  )
  const plots = spec.plots.filter((plot) => !absent.includes(plot))
  for (const plot of absent) {
    const severity = plots.length === 0 ? 'error' : 'warning'
    const at = ['plots', spec.plots.indexOf(plot), 'series']
    setting.report({ kind: 'no-series', series: plot.series, run }, at, severity)
  }
  if (plots.length === 0) return undefined
  const shown = { ...spec, plots }
  const doubts = describeDoubts(found.process.log)
  const clock = chooseClock(spec, found, setting)
  const drawn = { spec: shown, title, reader, clock }
  const { about, alt } = describeSeries({ ...drawn, doubts })
  const chart = createSeriesChart({ ...drawn, id: createId(setting.name), about })
  return finishChart(chart, alt, setting)
}

/** The input of a chart of a run's series. */
export interface SeriesChartInput {
  readonly id: string
  readonly spec: SeriesSpec
  /** Title of the run, without markup. */
  readonly title: string
  readonly reader: SampleReader
  /** How the chart shows time, other than in seconds. */
  readonly clock?: ChartClock | undefined
  readonly about: Chart['about']
}

/** Create a chart of any series of one run, on one or two y axes. */
export function createSeriesChart(input: SeriesChartInput): Chart {
  const { id, spec, title, reader, clock, about } = input
  const hasRight = spec.plots.some(isOnRight)
  const hasLeft = !spec.plots.every(isOnRight)
  const series = spec.plots.map((plot) => getSeries(plot.series, spec.ownSeries))
  const shown = titleSeries(series, title, spec.theme)
  const frame = createFrame({ id, spec, title: shown, about })
  const isTwoSided = hasLeft && hasRight
  const axes = {
    x: createMomentAxis({
      spec: spec.x,
      label: reader.clock === 'cpu' ? 'CPU Time' : 'Elapsed Time',
      clocks: clock && [clock],
      theme: spec.theme,
    }),
    y: hasLeft ? mirrorTics(createAxis(spec.y, labelAxis(spec, 'y')), !hasRight) : UNUSED_AXIS,
    x2: UNUSED_AXIS,
    y2: hasRight ? createAxis(spec.y2, labelAxis(spec, 'y2')) : UNUSED_AXIS,
  }
  const { terminal } = frame
  return {
    ...frame,
    grid: hasLeft || frame.grid.length === 0 ? frame.grid : ['x', 'y2'],
    axes,
    plots: spec.plots.map((plot, index) => {
      return createSeriesPlot(plot, index, {
        reader,
        zero: findClockZero(clock),
        terminal,
        axes,
        isTwoSided,
        isOnly: spec.plots.length === 1,
        theme: spec.theme,
        ownSeries: spec.ownSeries,
      })
    }),
  }
}

/** Mirror an axis's tics only if the opposite side has no axis of its own. */
function mirrorTics(axis: Chart['axes']['y'], isMirrored: boolean): Chart['axes']['y'] {
  if (isMirrored || axis.tics === undefined) return axis
  return { ...axis, tics: { mirror: false, ...axis.tics } }
}

/** Name the series of an axis with their units: `CPU, Mean CPU (%)`. */
function labelAxis(
  { plots, ownSeries, theme }: Pick<SeriesSpec, 'plots' | 'ownSeries' | 'theme'>,
  axis: AxisName,
): string | undefined {
  const own = plots.filter((plot) => isOnRight(plot) === (axis === 'y2'))
  const series = [...new Set(own.map((plot) => getSeries(plot.series, ownSeries)))]
  const units = [...new Set(series.map(({ axisUnit }) => axisUnit))]
  if (units.length === 0) return undefined
  return units
    .map((unit) => {
      const titles = series.filter(({ axisUnit }) => axisUnit === unit).map(({ title }) => title)
      const text = setCase(captionSeries(titles, theme), theme)
      return unit === '1' ? text : `${text} (${unit})`
    })
    .join(', ')
}

/** The input of the description of a chart of a run's series. */
export interface SeriesFindingsInput {
  readonly spec: Pick<SeriesSpec, 'alt' | 'ownSeries' | 'x'> & {
    readonly plots: readonly Pick<SeriesPlotSpec, 'series'>[]
  }
  /** Title of the run, without markup. */
  readonly title: string
  readonly reader: SampleReader
  /** How the chart shows time, other than in seconds. */
  readonly clock?: ChartClock | undefined
  /** Sentences about what could not be read. */
  readonly doubts: readonly string[]
}

/** Describe in words each series of a chart, as far as it is shown: its start, peak and end. */
export function describeSeries(input: SeriesFindingsInput): ChartWords {
  const { spec, title, reader, clock, doubts } = input
  const drawn = [...new Set(spec.plots.map((plot) => getSeries(plot.series, spec.ownSeries)))]
  const subject = `${joinWords(drawn.map((series) => series.title))} of ${title}`
  const shown = findShownTime(spec.x, findClockZero(clock))
  const courses = drawn.flatMap((series) => {
    const course = followSeries(series, reader, shown)
    return course === undefined ? [] : [{ series, course }]
  })
  const unseen = drawn.filter((one) => courses.every(({ series }) => series !== one))
  const absences = unseen.map(({ title }) => explainNoneShown(title))
  const sentences = courses.map(({ series, course }) => {
    const show = ({ time, value }: CoursePoint): string =>
      `${showOfSeries(value, series)} ${showMoment(time, clock)}`
    const { first, highest, last } = course
    return `${series.title} starts at ${show(first)}, peaks at ${show(highest)}, and ends at ${show(last)}.`
  })
  const peaks = courses.map(
    ({ series, course: { highest } }) =>
      `${series.title} peaks at ${showOfSeries(highest.value, series)} ${showMoment(highest.time, clock)}`,
  )
  return {
    about: {
      title: spec.alt ?? subject,
      description: [
        ...sentences,
        ...absences,
        ...countShown(courses[0]?.course.count, { shown, all: reader.length }),
        ...doubts,
      ].join(' '),
    },
    alt: peaks.length === 0 ? `${subject}.` : `${subject}: ${joinWords(peaks)}.`,
  }
}
