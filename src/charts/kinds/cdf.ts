import { keptCurve } from '../../series/kept-shape.ts'
import * as v from 'valibot'
import { countTally, type Tally } from '../../quantities/tally.ts'
import { checkNames } from '../../specs/check-names.ts'
import { described } from '../../specs/described.ts'
import type { Chart, Plot } from '../chart.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { viewCurve, type CurveView } from './curves/curve-view.ts'
import { pickPoints } from './curves/pick-points.ts'
import { axisSchema } from './frame/axis-spec.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { chooseLineType } from './frame/line-types.ts'
import { formatRunTitle, type ChartRun } from './runs/chart-run.ts'
import { findSeriesRuns } from './runs/find-chart-runs.ts'
import { readSamples, readSpread } from './runs/read-distribution.ts'
import { preferOwnSeries } from './runs/prefer-own-series.ts'
import { checkSeries } from './runs/check-series.ts'
import { runsEntry, seriesEntry } from './runs/run-spec.ts'
import { formatSeriesLabel, getSeries, type SeriesDescription } from './runs/series-catalogue.ts'
import { setCase } from './words/set-case.ts'
import type { ChartWords } from './words/chart-words.ts'
import { describeDoubtsOfRuns } from './words/describe-doubts.ts'
import { nameSamples } from './words/count-shown.ts'
import { joinWords, showOfSeries } from './words/show-value.ts'

const cdfSchema = v.strictObject({
  template: described(v.literal('cdf'), 'Cumulative distribution of the samples of a series.'),
  series: seriesEntry,
  runs: runsEntry,
  ...frameEntries,
  x: v.optional(axisSchema),
  y: v.optional(axisSchema),
})

/** The complete description of a cumulative distribution. */
export type CdfSpec = v.InferOutput<typeof cdfSchema> & ThemedFrame

/** The empirical cumulative distribution of the samples of a series. */
export const cdfChart = defineChart({
  template: 'cdf',
  summary: 'cumulative distribution of the samples of a series',
  file: '<chart name>.svg',
  schema: cdfSchema,
  check: (spec, names) => [
    ...checkNames({ kind: 'run', key: 'runs' }, spec, names),
    ...checkSeries(spec, names),
  ],
  complete: completeFrame,
  make: makeCdfChart,
})

function makeCdfChart(written: CdfSpec, setting: ChartSetting): MadeChart | undefined {
  const series = getSeries(written.series, written.ownSeries)
  const runs = findSeriesRuns(written.runs, series, setting)
  if (runs === undefined) return undefined
  const spec = preferOwnSeries(written, runs)
  const { about, alt } = describeCdf({ spec, runs, doubts: describeDoubtsOfRuns(runs) })
  const chart = createCdfChart({ id: createId(setting.name), spec, runs, about })
  return finishChart(chart, alt, setting)
}

/** The steps of a cumulative distribution, which starts at 0 for its lowest sample. */
export interface CdfSteps {
  /** The distinct samples in ascending order, the first one twice. */
  readonly values: Float64Array
  /** Percentage of the samples that are at most as large. */
  readonly shares: Float64Array
}

/** Find the steps of a cumulative distribution, one at each distinct sample. */
export function accumulateSamples({ values, counts }: Tally): CdfSteps {
  const all = countTally({ values, counts })
  let below = 0
  const shares = counts.map((count) => (100 * (below += count)) / all)
  const first = values.slice(0, 1)
  return {
    values: Float64Array.of(...first, ...values),
    shares: Float64Array.of(...first.map(() => 0), ...shares),
  }
}

/** The input of a chart of cumulative distributions. */
export interface CdfChartInput {
  readonly id: string
  readonly spec: CdfSpec
  readonly runs: readonly ChartRun[]
  readonly about: Chart['about']
}

/** Create a chart of cumulative distributions: a curve for each run, rising from 0 to 100 %. */
export function createCdfChart({ id, spec, runs, about }: CdfChartInput): Chart {
  const series = getSeries(spec.series, spec.ownSeries)
  const [only, ...others] = runs
  const isSingle = only !== undefined && others.length === 0
  const title = `Cumulative distribution of ${setCase(series.title, spec.theme)}${isSingle ? `, ${only.title}` : ''}`
  const frame = createFrame({ id, spec, title, about, keyPosition: 'above' })
  const share = createAxis(spec.y, 'Samples (%)')
  const x = createAxis(spec.x, setCase(formatSeriesLabel(series), spec.theme))
  const y = {
    ...share,
    range: share.log === undefined ? { min: 0, max: 100, ...share.range } : share.range,
  }
  const view = viewCurve({ terminal: frame.terminal, x, y }, 'steps')
  return {
    ...frame,
    key: isSingle && spec.key === undefined ? undefined : frame.key,
    axes: { x, y, x2: UNUSED_AXIS, y2: UNUSED_AXIS },
    plots: runs.map((run, index): Plot => {
      return {
        style: 'steps',
        axes: 'x1y1',
        title: formatRunTitle(run),
        line: { type: chooseLineType(index), width: run.isBaseline && !isSingle ? 2 : 1 },
        ...readSteps(run, series, view),
      }
    }),
  }
}

/** Read the steps of a run: all of a short series, of a long one those that the picture needs. */
function readSteps(
  { reader }: ChartRun,
  series: SeriesDescription,
  view: CurveView,
): Pick<Plot, 'x' | 'y' | 'count'> {
  return readSamples([reader], series, {
    name: `cumulative distribution ${JSON.stringify(view)}`,
    shape: keptCurve,
    compute: ([samples]) => {
      const { values: x, shares: y } = accumulateSamples(samples)
      if (!reader.isLong) return { x, y }
      const { indexes, count } = pickPoints({ x, y }, view)
      const pick = (column: Float64Array): Float64Array =>
        Float64Array.from(indexes, (index) => column[index] ?? NaN)
      return { x: pick(x), y: pick(y), count }
    },
  })
}

/** The input of the description of cumulative distributions. */
export interface CdfWordsInput {
  readonly spec: CdfSpec
  readonly runs: readonly ChartRun[]
  /** Sentences about what could not be read. */
  readonly doubts: readonly string[]
}

/** Describe in words the median, the 90th percentile and the range of the samples of each run. */
export function describeCdf({ spec, runs, doubts }: CdfWordsInput): ChartWords {
  const { title: name } = getSeries(spec.series, spec.ownSeries)
  const title = `Cumulative distribution of ${name} of ${joinWords(runs.map(formatRunTitle))}`
  const spreads = runs.map((run) => describeSpread(run, spec))
  return {
    about: { title: spec.alt ?? title, description: [...spreads, ...doubts].join(' ') },
    alt: [`${title}.`, ...spreads].join(' '),
  }
}

function describeSpread(run: ChartRun, spec: CdfSpec): string {
  const series = getSeries(spec.series, spec.ownSeries)
  const { count, lowest, median, p90, highest } = readSpread(series, run.reader)
  const show = (value: number): string => showOfSeries(value, series)
  const ends = `from ${show(lowest)} to ${show(highest)}`
  const shares = `median ${show(median)}, 90th percentile ${show(p90)}`
  return `${formatRunTitle(run)}: ${String(count)} ${nameSamples(count)} ${ends}, ${shares}.`
}
