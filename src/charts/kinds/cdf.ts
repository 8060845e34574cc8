import * as v from 'valibot'
import { computeMedian, computeQuantile } from '../../quantities/statistics.ts'
import { checkNames } from '../../specs/check-names.ts'
import { described } from '../../specs/described.ts'
import type { Chart, Plot } from '../chart.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { axisSchema } from './frame/axis-spec.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { chooseLineType } from './frame/line-types.ts'
import { formatRunTitle, type ChartRun } from './runs/chart-run.ts'
import { findSeriesRuns } from './runs/find-chart-runs.ts'
import { runsEntry, seriesEntry } from './runs/run-spec.ts'
import { formatSeriesLabel, getSeries, readSamples } from './runs/series-catalogue.ts'
import type { ChartWords } from './words/chart-words.ts'
import { describeDoubtsOfRuns } from './words/describe-doubts.ts'
import { joinWords, showValue } from './words/show-value.ts'

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
  check: (spec, names) => checkNames({ kind: 'run', key: 'runs' }, spec, names),
  complete: completeFrame,
  make: makeCdfChart,
})

function makeCdfChart(spec: CdfSpec, setting: ChartSetting): MadeChart | undefined {
  const runs = findSeriesRuns(spec.runs, getSeries(spec.series), setting)
  if (runs === undefined) return undefined
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

/** Find the steps of a cumulative distribution, one at each distinct sample; `NaN` is no sample. */
export function accumulateSamples(samples: Float64Array): CdfSteps {
  const sorted = samples.filter((value) => !Number.isNaN(value)).sort()
  const values = [...sorted.slice(0, 1)]
  const shares = values.map(() => 0)
  for (const [i, value] of sorted.entries()) {
    if (value === sorted[i + 1]) continue
    values.push(value)
    shares.push((100 * (i + 1)) / sorted.length)
  }
  return { values: Float64Array.from(values), shares: Float64Array.from(shares) }
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
  const series = getSeries(spec.series)
  const [only, ...others] = runs
  const isSingle = only !== undefined && others.length === 0
  const title = `Cumulative distribution of ${series.title}${isSingle ? `, ${only.title}` : ''}`
  const frame = createFrame({ id, spec, title, about, keyPosition: 'above' })
  const y = createAxis(spec.y, 'Samples (%)')
  return {
    ...frame,
    key: isSingle && spec.key === undefined ? undefined : frame.key,
    axes: {
      x: createAxis(spec.x, formatSeriesLabel(series)),
      y: { ...y, range: y.log === undefined ? { min: 0, max: 100, ...y.range } : y.range },
      x2: UNUSED_AXIS,
      y2: UNUSED_AXIS,
    },
    plots: runs.map((run, index): Plot => {
      const { values, shares } = accumulateSamples(readSamples(series, run.table))
      return {
        style: 'steps',
        axes: 'x1y1',
        title: formatRunTitle(run),
        line: { type: chooseLineType(index), width: run.isBaseline && !isSingle ? 2 : 1 },
        x: values,
        y: shares,
      }
    }),
  }
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
  const { title: name } = getSeries(spec.series)
  const title = `Cumulative distribution of ${name} of ${joinWords(runs.map(formatRunTitle))}`
  const spreads = runs.map((run) => describeSpread(run, spec))
  return {
    about: { title: spec.alt ?? title, description: [...spreads, ...doubts].join(' ') },
    alt: [`${title}.`, ...spreads].join(' '),
  }
}

function describeSpread(run: ChartRun, spec: CdfSpec): string {
  const series = getSeries(spec.series)
  const { scale, unit } = series
  const samples = readSamples(series, run.table)
    .filter((value) => !Number.isNaN(value))
    .map((value) => value * scale)
    .sort()
  const show = (value: number | undefined): string => showValue(value, unit)
  const ends = `from ${show(samples[0])} to ${show(samples.at(-1))}`
  const shares = `median ${show(computeMedian(samples))}, 90th percentile ${show(computeQuantile(samples, 0.9))}`
  return `${formatRunTitle(run)}: ${String(samples.length)} samples ${ends}, ${shares}.`
}
