import { keptColumn, keptNumber } from '../../series/kept-shape.ts'
import * as v from 'valibot'
import { checkNames } from '../../specs/check-names.ts'
import { described } from '../../specs/described.ts'
import type { Chart, Plot } from '../chart.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { axisSchema, positive } from './frame/axis-spec.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createCountAxis } from './frame/create-count-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { chooseLineType } from './frame/line-types.ts'
import {
  binSamples,
  chooseBinWidth,
  countBins,
  joinBins,
  MAX_BINS,
  type Bins,
  type ListBins,
} from './histogram/bin-samples.ts'
import { definePanel, ownEntries } from './panel-kind.ts'
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

const histogramSchema = v.strictObject({
  template: described(v.literal('histogram'), 'Distribution of the samples of a series.'),
  series: seriesEntry,
  runs: runsEntry,
  bin: v.optional(
    described(
      positive,
      'Width of a bin in the unit of the axis; by default by the rule of Freedman and Diaconis, rounded.',
    ),
  ),
  ...frameEntries,
  x: v.optional(axisSchema),
  y: v.optional(axisSchema),
})

/** The complete description of a histogram. */
export type HistogramSpec = v.InferOutput<typeof histogramSchema> & ThemedFrame

/** The distribution of the samples of a series. */
export const histogramChart = defineChart({
  template: 'histogram',
  summary: 'distribution of the samples of a series',
  file: '<chart name>.svg',
  schema: histogramSchema,
  check: (spec, names) => [
    ...checkNames({ kind: 'run', key: 'runs' }, spec, names),
    ...checkSeries(spec, names),
  ],
  complete: completeFrame,
  make: makeHistogram,
})

/** A histogram repeated for several runs; panels that share their axes have the same bin width. */
export const histogramPanel = definePanel({
  template: 'histogram',
  schema: v.omit(histogramSchema, ['runs', ...ownEntries]),
  height: 300,
  forRun: (spec, run, project) => histogramChart.configure({ ...spec, runs: [run] }, project),
  share: (spec, runs, { setting, project }) => {
    const series = getSeries(spec.series, project.ownSeries)
    const found = spec.bin === undefined ? findSeriesRuns(runs, series, setting) : undefined
    if (found === undefined) return spec
    const { ownSeries } = preferOwnSeries(project, found)
    return { ...spec, bin: readBinWidth(found, getSeries(spec.series, ownSeries)) }
  },
})

function makeHistogram(written: HistogramSpec, setting: ChartSetting): MadeChart | undefined {
  const wanted = getSeries(written.series, written.ownSeries)
  const runs = findSeriesRuns(written.runs, wanted, setting)
  if (runs === undefined) return undefined
  const spec = preferOwnSeries(written, runs)
  const series = getSeries(spec.series, spec.ownSeries)
  const width = spec.bin ?? readBinWidth(runs, series)
  const lists = runs.map((run) => readBins(run, series, width))
  const count = countBins(lists)
  if (count > MAX_BINS) {
    setting.report({ kind: 'many-bins', count, most: MAX_BINS }, ['bin'])
    return undefined
  }
  const bins = joinBins(lists, width)
  const { about, alt } = describeHistogram({ spec, runs, bins, doubts: describeDoubtsOfRuns(runs) })
  const chart = createHistogramChart({ id: createId(setting.name), spec, runs, bins, about })
  return finishChart(chart, alt, setting)
}

function readBinWidth(runs: readonly ChartRun[], series: SeriesDescription): number {
  const readers = runs.map(({ reader }) => reader)
  return readSamples(readers, series, {
    name: 'bin width',
    shape: keptNumber,
    compute: chooseBinWidth,
  })
}

const BINS = v.pipe(
  v.object({ lowest: keptNumber, highest: keptNumber, counts: keptColumn }),
  v.check(({ lowest, highest, counts }) => {
    const length = highest - lowest + 1
    return Number.isSafeInteger(lowest) && counts.length === (length > MAX_BINS ? 0 : length)
  }),
)

function readBins({ reader }: ChartRun, series: SeriesDescription, width: number): ListBins {
  return readSamples([reader], series, {
    name: `bins of ${String(width)}`,
    shape: BINS,
    compute: ([samples]) => binSamples(samples, width),
  })
}

/** The input of a histogram. */
export interface HistogramChartInput {
  readonly id: string
  readonly spec: HistogramSpec
  readonly runs: readonly ChartRun[]
  /** Bins in the unit of the axis, with a list of counts for each run. */
  readonly bins: Bins
  readonly about: Chart['about']
}

/** Create a histogram: a box for each bin, or one for each run side by side. */
export function createHistogramChart(input: HistogramChartInput): Chart {
  const { id, spec, runs, bins, about } = input
  const series = getSeries(spec.series, spec.ownSeries)
  const frame = createFrame({ id, spec, title: nameHistogram(input), about, keyPosition: 'above' })
  const width = bins.width / runs.length
  // The outermost edges are exactly those of the bins: an axis would go on to the next tic for a rounding error.
  const findEdges = (before: number): Float64Array =>
    bins.middles.map((middle) =>
      before === runs.length ? middle + bins.width / 2 : middle - bins.width / 2 + before * width,
    )
  return {
    ...frame,
    key: runs.length === 1 && spec.key === undefined ? undefined : frame.key,
    axes: {
      x: createAxis(spec.x, setCase(formatSeriesLabel(series), spec.theme)),
      y: createCountAxis(spec.y, { label: 'Samples', theme: spec.theme }),
      x2: UNUSED_AXIS,
      y2: UNUSED_AXIS,
    },
    plots: runs.map((run, index): Plot => {
      const middles = bins.middles.map((middle) => middle + (index - (runs.length - 1) / 2) * width)
      return {
        style: 'boxes',
        axes: 'x1y1',
        title: formatRunTitle(run),
        line: { type: chooseLineType(index), width: 1 },
        fill: { style: { kind: 'solid', density: 0.7 } },
        x: middles,
        y: bins.counts[index] ?? new Float64Array(),
        // Beside boxes of a set width, gnuplot would leave room for half a box.
        edges: { low: findEdges(index), high: findEdges(index + 1) },
      }
    }),
  }
}

function nameHistogram({ spec, runs }: HistogramChartInput): string {
  const [only, ...others] = runs
  const title = setCase(getSeries(spec.series, spec.ownSeries).title, spec.theme)
  if (only === undefined || others.length > 0) return `Distribution of ${title}`
  return `Distribution of ${title}, ${only.title}`
}

/** The input of a histogram's description. */
export interface HistogramFindingsInput {
  readonly spec: HistogramSpec
  readonly runs: readonly ChartRun[]
  readonly bins: Bins
  /** Sentences about what could not be read. */
  readonly doubts: readonly string[]
}

/** Describe in words where the samples of each run lie, and which bin has the most. */
export function describeHistogram(input: HistogramFindingsInput): ChartWords {
  const { spec, runs, bins, doubts } = input
  const series = getSeries(spec.series, spec.ownSeries)
  const title = `Distribution of ${series.title} of ${joinWords(runs.map(formatRunTitle))}`
  const modes = runs.map((run, index) => describeMode(run, bins.counts[index], input))
  const width = `Bins of ${showOfSeries(bins.width * series.scale, series)}.`
  return {
    about: { title: spec.alt ?? title, description: [...modes, width, ...doubts].join(' ') },
    alt: [`${title}.`, ...modes].join(' '),
  }
}

function describeMode(
  run: ChartRun,
  counts: Float64Array | undefined,
  { spec, bins }: HistogramFindingsInput,
): string {
  const series = getSeries(spec.series, spec.ownSeries)
  const { scale } = series
  const { count, median } = readSpread(series, run.reader)
  const most = Math.max(...(counts ?? []))
  const middle = bins.middles[counts?.indexOf(most) ?? 0] ?? NaN
  const edge = (side: number): string => showOfSeries((middle + side * bins.width) * scale, series)
  return `${formatRunTitle(run)}: ${String(count)} ${nameSamples(count)}, median ${showOfSeries(median, series)}, the fullest bin has ${String(most)}, from ${edge(-0.5)} to ${edge(0.5)}.`
}
