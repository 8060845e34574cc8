import * as v from 'valibot'
import { cleanLabel } from '../../series/clean-label.ts'
import { checkNames } from '../../specs/check-names.ts'
import { described } from '../../specs/described.ts'
import type { Chart, Plot } from '../chart.ts'
import { chooseClocks, hasDates, type ChartClock } from './dates/choose-clock.ts'
import { createMomentAxis } from './dates/create-date-axis.ts'
import { showMoment } from './dates/show-moment.ts'
import { findShownTime } from './dates/shown-time.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { viewCurve } from './curves/curve-view.ts'
import { readCurve } from './curves/read-curve.ts'
import { axisSchema, timeAxisSchema } from './frame/axis-spec.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { chooseLineType } from './frame/line-types.ts'
import { formatRunTitle, type ChartRun } from './runs/chart-run.ts'
import { findSeriesRuns } from './runs/find-chart-runs.ts'
import { preferOwnSeries } from './runs/prefer-own-series.ts'
import { checkSeries } from './runs/check-series.ts'
import { runsEntry, seriesEntry } from './runs/run-spec.ts'
import { formatSeriesLabel, getSeries, type SeriesDescription } from './runs/series-catalogue.ts'
import { followSeries, type CoursePoint, type SeriesCourse } from './runs/series-course.ts'
import { setCase } from './words/set-case.ts'
import type { ChartWords } from './words/chart-words.ts'
import { explainNoneShown } from './words/count-shown.ts'
import { describeDoubtsOfRuns } from './words/describe-doubts.ts'
import { joinWords, showOfSeries } from './words/show-value.ts'
import { titleRuns } from './words/title-runs.ts'

const alignment = v.union([
  v.literal('start'),
  v.strictObject({
    label: described(v.string(), 'The label of a sample, which every run must have.'),
  }),
])

const compareSchema = v.strictObject({
  template: described(v.literal('compare'), 'One series of several runs, overlaid.'),
  series: seriesEntry,
  runs: runsEntry,
  align: v.optional(
    described(
      alignment,
      'The zero of time in each run: `start`, the default, or `{label}`, the first sample with that label.',
    ),
    'start',
  ),
  ...frameEntries,
  x: v.optional(timeAxisSchema),
  y: v.optional(axisSchema),
})

/** The complete description of a chart that compares runs. */
export type CompareSpec = v.InferOutput<typeof compareSchema> & ThemedFrame

/** One series of several runs, overlaid. */
export const compareChart = defineChart({
  template: 'compare',
  summary: 'one series of several runs, overlaid',
  file: '<chart name>.svg',
  schema: compareSchema,
  check: (spec, names) => [
    ...checkNames({ kind: 'run', key: 'runs' }, spec, names),
    ...checkSeries(spec, names),
  ],
  complete: completeFrame,
  make: makeCompareChart,
})

function makeCompareChart(written: CompareSpec, setting: ChartSetting): MadeChart | undefined {
  const series = getSeries(written.series, written.ownSeries)
  const found = findSeriesRuns(written.runs, series, setting)
  if (found === undefined) return undefined
  const spec = preferOwnSeries(written, found)
  const runs = found.flatMap((run) => {
    const zero = findZero(run, spec.align)
    if (zero === undefined) refuseLabel(spec, run, setting)
    return zero === undefined ? [] : [{ ...run, zero }]
  })
  if (runs.length < found.length) return undefined
  const clocks = spec.align === 'start' ? chooseClocks(spec, runs, setting) : undefined
  const { about, alt } = describeCompare({ spec, runs, clocks, doubts: describeDoubtsOfRuns(runs) })
  const chart = createCompareChart({ id: createId(setting.name), spec, runs, clocks, about })
  return finishChart(chart, alt, setting)
}

function refuseLabel(
  { align }: CompareSpec,
  { name, reader }: ChartRun,
  setting: ChartSetting,
): void {
  const label = typeof align === 'object' ? align.label : ''
  const known = [...new Set(reader.labels.map(({ text }) => text))]
  setting.report({ kind: 'missing-label', label, run: name, known }, ['align', 'label'])
}

/** A run, and its time that is zero in the chart. */
export interface AlignedRun extends ChartRun {
  /** Seconds since its start. */
  readonly zero: number
}

/** The input of a chart that compares runs. */
export interface CompareChartInput {
  readonly id: string
  readonly spec: CompareSpec
  readonly runs: readonly AlignedRun[]
  /** How the chart shows the time of each run, other than in seconds. */
  readonly clocks?: readonly ChartClock[] | undefined
  readonly about: Chart['about']
}

/**
 * Find the time that is zero in a chart: the start of the run, or the first sample with a label;
 * `undefined` if the run has no such label.
 */
export function findZero({ reader }: ChartRun, align: CompareSpec['align']): number | undefined {
  if (align === 'start') return 0
  const wanted = cleanLabel(align.label)
  return reader.labels.find(({ text }) => cleanLabel(text) === wanted)?.elapsed
}

/** Create a chart of one series of several runs, overlaid; the line of the baseline is thicker. */
export function createCompareChart(input: CompareChartInput): Chart {
  const { id, spec, runs, clocks, about } = input
  const series = getSeries(spec.series, spec.ownSeries)
  const title = titleRuns(setCase(series.title, spec.theme), runs)
  const { align } = spec
  const label = align === 'start' ? 'Elapsed Time' : `Time since “${cleanLabel(align.label)}”`
  const frame = createFrame({ id, spec, title, about, keyPosition: 'above' })
  const x = createMomentAxis({ spec: spec.x, label, clocks, theme: spec.theme })
  const y = createAxis(spec.y, setCase(formatSeriesLabel(series), spec.theme))
  const view = viewCurve({ terminal: frame.terminal, x, y }, 'lines')
  const plots = runs.map((run, index): Plot => {
    return {
      style: 'lines',
      axes: 'x1y1',
      title: formatRunTitle(run),
      line: { type: chooseLineType(index), width: run.isBaseline ? 2 : 1 },
      ...readCurve(run.reader, { series, view, zero: findOrigin(clocks?.[index], run) }),
    }
  })
  return {
    ...frame,
    axes: { x, y, x2: UNUSED_AXIS, y2: UNUSED_AXIS },
    plots,
  }
}

/** Find the time of a run that is zero in the chart: 1970 in one that shows dates. */
function findOrigin(clock: ChartClock | undefined, { zero }: AlignedRun): number {
  return hasDates(clock) ? -clock.origin : zero
}

/** The input of the description of a chart that compares runs. */
export interface CompareFindingsInput {
  readonly spec: CompareSpec
  readonly runs: readonly AlignedRun[]
  /** How the chart shows the time of each run, other than in seconds. */
  readonly clocks?: readonly ChartClock[] | undefined
  /** Sentences about what could not be read. */
  readonly doubts: readonly string[]
}

/** Describe in words how one series develops in several runs, as far as it is shown, and which run has the highest peak. */
export function describeCompare(input: CompareFindingsInput): ChartWords {
  const { spec, runs, clocks, doubts } = input
  const series = getSeries(spec.series, spec.ownSeries)
  const followed = runs.flatMap((run, i): readonly FollowedRun[] => {
    const shown = findShownTime(spec.x, findOrigin(clocks?.[i], run))
    const course = followSeries(series, run.reader, shown)
    return course === undefined ? [] : [{ run, course, clock: clocks?.[i] }]
  })
  const unseen = runs.filter((one) => followed.every(({ run }) => run !== one))
  const title = `${series.title} of ${joinWords(runs.map(formatRunTitle))}`
  const ranking = rankPeaks(followed, series)
  const sentences = [
    ...(typeof spec.align === 'object'
      ? [`Time counts from the label “${cleanLabel(spec.align.label)}”.`]
      : []),
    ...followed.map((one) => describeCourse(one, series)),
    ...unseen.map((run) => explainNoneShown(formatRunTitle(run))),
    ...ranking,
    ...doubts,
  ]
  const alt = [`${title}.`, ...ranking].join(' ')
  return { about: { title: spec.alt ?? title, description: sentences.join(' ') }, alt }
}

interface FollowedRun {
  readonly run: AlignedRun
  readonly course: SeriesCourse
  readonly clock: ChartClock | undefined
}

function describeCourse({ run, course, clock }: FollowedRun, series: SeriesDescription): string {
  const show = ({ time, value }: CoursePoint): string =>
    `${showOfSeries(value, series)} ${showMoment(time - run.zero, clock)}`
  const { first, highest, last } = course
  return `${formatRunTitle(run)}: starts at ${show(first)}, peaks at ${show(highest)}, ends at ${show(last)}.`
}

function rankPeaks(followed: readonly FollowedRun[], series: SeriesDescription): readonly string[] {
  const ranked = [...followed].sort((a, b) => a.course.highest.value - b.course.highest.value)
  const [lowest, highest] = [ranked[0], ranked.at(-1)]
  if (lowest === undefined || highest === undefined || lowest === highest) return []
  const peak = showOfSeries(highest.course.highest.value, series)
  if (peak === showOfSeries(lowest.course.highest.value, series)) return [`All peak at ${peak}.`]
  const show = ({ run, course }: FollowedRun): string =>
    `${formatRunTitle(run)} with ${showOfSeries(course.highest.value, series)}`
  return [`The highest peak is that of ${show(highest)}, the lowest that of ${show(lowest)}.`]
}
