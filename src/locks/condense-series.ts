import { deriveRates } from '../series/derive-rates.ts'
import type { Distribution, ProcessSeries } from '../series/process-series.ts'
import { summariseProcess } from '../summaries/summarise-process.ts'

/** A series with more samples than this is thinned. */
export const MOST_SAMPLES = 20_000

/** The largest number of samples to keep from each stretch. */
const KEPT_A_STRETCH = 8

/**
 * Thin a long series to some 20,000 samples: of each stretch the first and the last, those of the lowest and the
 * highest memory, and those between which CPU and page faults are fastest; all with a label. Its metrics are
 * those of all samples, and come with it.
 */
export function condenseSeries(series: ProcessSeries): ProcessSeries {
  if (series.length <= MOST_SAMPLES) return series
  const metrics = [...summariseProcess(series)].flatMap(([name, metric]) =>
    metric.kind === 'measured' ? [[name, metric.quantity.value] as const] : [],
  )
  const whole = { metrics: new Map(metrics), distributions: describeDistributions(series) }
  return { ...pickSamples(series, chooseSamples(series)), whole }
}

function describeDistributions(series: ProcessSeries): ReadonlyMap<string, Distribution> {
  const rates = deriveRates(series)
  // By the names that charts have for them.
  const columns = {
    rss: series.rss,
    cpu: rates.cpu,
    'cpu.mean': rates.meanCpu,
    faults: rates.faults,
    user: series.user,
    system: series.system,
  }
  return new Map(Object.entries(columns).map(([name, column]) => [name, summarise(column)]))
}

/** The quantiles of a distribution that are kept: every thousandth. */
const QUANTILES = 1001

function summarise(column: Float64Array): Distribution {
  const sorted = column.filter((value) => !Number.isNaN(value)).sort()
  const last = sorted.length - 1
  const quantiles = Float64Array.from({ length: last < 0 ? 0 : QUANTILES }, (_, i) => {
    return sorted[Math.round((i * last) / (QUANTILES - 1))] ?? NaN
  })
  return { count: sorted.length, quantiles }
}

/** The indexes of the samples to keep, ascending. */
function chooseSamples(series: ProcessSeries): readonly number[] {
  const rates = deriveRates(series)
  const kept = new Set(series.labels.map(({ index }) => index))
  const stretch = Math.ceil((series.length * KEPT_A_STRETCH) / MOST_SAMPLES)
  for (let start = 0; start < series.length; start += stretch) {
    const end = Math.min(start + stretch, series.length)
    const fastest = [findHighest(rates.cpu, start, end), findHighest(rates.faults, start, end)]
    const lowest = findHighest(series.rss, start, end, -1)
    const chosen = [start, end - 1, lowest, findHighest(series.rss, start, end), ...fastest]
    // A rate covers the time since the previous sample.
    for (const index of [...chosen, ...fastest.map((index) => Math.max(0, index - 1))]) {
      kept.add(index)
    }
  }
  return [...kept].sort((a, b) => a - b)
}

/** Find the index of the highest number of a stretch, or of the lowest with the sign -1. */
function findHighest(column: Float64Array, start: number, end: number, sign = 1): number {
  let highest = start
  for (let i = start; i < end; i++) {
    if (sign * (column[i] ?? NaN) > sign * (column[highest] ?? NaN)) highest = i
  }
  return highest
}

function pickSamples(series: ProcessSeries, indexes: readonly number[]): ProcessSeries {
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from(indexes, (index) => column[index] ?? NaN)
  const places = new Map(indexes.map((index, place) => [index, place]))
  return {
    ...series,
    length: indexes.length,
    elapsed: pick(series.elapsed),
    rss: pick(series.rss),
    user: pick(series.user),
    system: pick(series.system),
    faults: pick(series.faults),
    timestamp: pick(series.timestamp),
    labels: series.labels.flatMap((label) => {
      const index = places.get(label.index)
      return index === undefined ? [] : [{ ...label, index }]
    }),
  }
}
