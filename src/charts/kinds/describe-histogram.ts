import { computeMedian } from '../../quantities/statistics.ts'
import type { Bins } from './bin-samples.ts'
import { formatRunTitle, type ChartRun } from './chart-run.ts'
import type { Findings } from './chart-findings.ts'
import type { HistogramSpec } from './histogram-spec.ts'
import { readSamples, seriesCatalogue } from './series-catalogue.ts'
import { joinWords, showValue } from './show-value.ts'

/** What a histogram is described from. */
export interface HistogramFindingsInput {
  readonly spec: HistogramSpec
  readonly runs: readonly ChartRun[]
  readonly bins: Bins
  /** Sentences about what could not be read. */
  readonly doubts: readonly string[]
}

/** Say in words where the samples of each run lie, and which bin has most of them. */
export function describeHistogram(input: HistogramFindingsInput): Findings {
  const { spec, runs, bins, doubts } = input
  const series = seriesCatalogue[spec.series]
  const title = `Distribution of ${series.title} of ${joinWords(runs.map(formatRunTitle))}`
  const modes = runs.map((run, index) => describeMode(run, bins.counts[index], input))
  const width = `Bins of ${showValue(bins.width * series.scale, series.unit)}.`
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
  const series = seriesCatalogue[spec.series]
  const { scale, unit } = series
  const samples = readSamples(series, run.table)
    .filter((value) => !Number.isNaN(value))
    .map((value) => value * scale)
  const most = Math.max(...(counts ?? []))
  const middle = bins.middles[counts?.indexOf(most) ?? 0] ?? NaN
  const edge = (side: number): string => showValue((middle + side * bins.width) * scale, unit)
  return `${formatRunTitle(run)}: ${String(samples.length)} samples, median ${showValue(computeMedian(samples), unit)}, the fullest bin has ${String(most)}, from ${edge(-0.5)} to ${edge(0.5)}.`
}
