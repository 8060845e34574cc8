import type { ChartSpec } from '../charts/kinds/chart-spec.ts'
import { binSamples, chooseBinWidth, countBins, MOST_BINS } from '../charts/kinds/bin-samples.ts'
import { createCompareChart, findZero } from '../charts/kinds/compare-chart.ts'
import type { CompareSpec } from '../charts/kinds/compare-spec.ts'
import { hasSeries } from '../charts/kinds/chart-run.ts'
import { describeCompare } from '../charts/kinds/describe-compare.ts'
import { describeHistogram } from '../charts/kinds/describe-histogram.ts'
import { describeSeries } from '../charts/kinds/describe-series.ts'
import { createHistogramChart } from '../charts/kinds/histogram-chart.ts'
import type { HistogramSpec } from '../charts/kinds/histogram-spec.ts'
import type { ProcessSpec } from '../charts/kinds/process-spec.ts'
import { isTraceSeries, readSamples, seriesCatalogue } from '../charts/kinds/series-catalogue.ts'
import { createSeriesChart } from '../charts/kinds/series-chart.ts'
import type { SeriesSpec } from '../charts/kinds/series-spec.ts'
import { createId, createProcessDrawing, describeDoubts, nameChartFile } from './draw-charts.ts'
import { createMade, type ChartSetting, type MadeChart } from './chart-setting.ts'
import { emitSources } from './emit-sources.ts'
import { findChartRun, findSeriesRuns, type FoundRun } from './find-chart-runs.ts'
import { makeBarsChart } from './make-bars-chart.ts'
import { makeMultiples } from './make-multiples.ts'
import { makeScriptChart } from './make-script-chart.ts'
import { makeClockChart, makeLiveChart, makeSizesChart } from './make-trace-charts.ts'

/** Make a chart of the configuration; `undefined` when something that was told keeps it from that. */
export async function makeChart(
  spec: ChartSpec,
  setting: ChartSetting,
): Promise<MadeChart | undefined> {
  switch (spec.template) {
    case 'process':
      return makeProcessChart(spec, setting)
    case 'compare':
      return makeCompareChart(spec, setting)
    case 'bars':
      return makeBarsChart(spec, setting)
    case 'series':
      return makeSeriesChart(spec, setting)
    case 'script':
      return makeScriptChart(spec, setting)
    case 'histogram':
      return makeHistogram(spec, setting)
    case 'live':
      return makeLiveChart(spec, setting)
    case 'sizes':
      return makeSizesChart(spec, setting)
    case 'clock':
      return makeClockChart(spec, setting)
    case 'multiples':
      return makeMultiples(spec, setting, makeChart)
  }
}

function makeProcessChart(spec: ProcessSpec, setting: ChartSetting): MadeChart | undefined {
  const { name, place } = setting
  const { run, pid, digits } = spec
  const found = findChartRun({ run, pid, digits, at: [] }, setting)
  if (found === undefined) return undefined
  const { title, process } = found
  const drawing = createProcessDrawing({ name, title, process, spec })
  return {
    model: { kind: 'chart', chart: drawing.chart },
    fileName: nameChartFile(process),
    alt: drawing.finding,
    place,
    sources: (file) => emitSources(drawing, file),
  }
}

function makeCompareChart(spec: CompareSpec, setting: ChartSetting): MadeChart | undefined {
  const found = findSeriesRuns(spec.runs, seriesCatalogue[spec.series], setting)
  if (found === undefined) return undefined
  const runs = found.flatMap((run) => {
    const zero = findZero(run, spec.align)
    if (zero === undefined) refuseLabel(spec, run, setting)
    return zero === undefined ? [] : [{ ...run, zero }]
  })
  if (runs.length < found.length) return undefined
  const { about, alt } = describeCompare({ spec, runs, doubts: listDoubts(runs) })
  const chart = createCompareChart({ id: createId(setting.name), spec, runs, about })
  return createMade(chart, alt, setting)
}

function refuseLabel(
  { align }: CompareSpec,
  { name, table }: FoundRun,
  setting: ChartSetting,
): void {
  const label = typeof align === 'object' ? align.label : ''
  const known = [...new Set(table.series.labels.map(({ text }) => text))]
  setting.tell({ kind: 'missing-label', label, run: name, known }, ['align', 'label'])
}

function makeSeriesChart(spec: SeriesSpec, setting: ChartSetting): MadeChart | undefined {
  const { run, pid } = spec
  const isTrace = spec.plots.every(({ series }) => isTraceSeries(series))
  const found = findChartRun({ run, pid, isTrace, at: [] }, setting)
  if (found === undefined) return undefined
  const { title, table } = found
  const absent = spec.plots.filter((plot) => !hasSeries(seriesCatalogue[plot.series], table))
  const plots = spec.plots.filter((plot) => !absent.includes(plot))
  for (const plot of absent) {
    const severity = plots.length === 0 ? 'error' : 'warning'
    const at = ['plots', spec.plots.indexOf(plot), 'series']
    setting.tell({ kind: 'no-series', series: plot.series, run }, at, severity)
  }
  if (plots.length === 0) return undefined
  const shown = { ...spec, plots }
  const doubts = describeDoubts(found.process.log)
  const { about, alt } = describeSeries({ spec: shown, title, table, doubts })
  const chart = createSeriesChart({ id: createId(setting.name), spec: shown, title, table, about })
  return createMade(chart, alt, setting)
}

function makeHistogram(spec: HistogramSpec, setting: ChartSetting): MadeChart | undefined {
  const series = seriesCatalogue[spec.series]
  const runs = findSeriesRuns(spec.runs, series, setting)
  if (runs === undefined) return undefined
  const samples = runs.map(({ table }) => readSamples(series, table))
  const width = spec.bin ?? chooseBinWidth(samples)
  const count = countBins(samples, width)
  if (count > MOST_BINS) {
    setting.tell({ kind: 'many-bins', count, most: MOST_BINS }, ['bin'])
    return undefined
  }
  const bins = binSamples(samples, width)
  const { about, alt } = describeHistogram({ spec, runs, bins, doubts: listDoubts(runs) })
  const chart = createHistogramChart({ id: createId(setting.name), spec, runs, bins, about })
  return createMade(chart, alt, setting)
}

/** What could not be read of some runs, by their titles. */
function listDoubts(runs: readonly FoundRun[]): readonly string[] {
  return runs.flatMap(({ title, process }) =>
    describeDoubts(process.log).map((doubt) => `${title}: ${doubt}`),
  )
}
