import { computeMedian } from '../quantities/statistics.ts'
import type { Metric, Metrics } from './metric.ts'
import type { Run } from './run.ts'

/** The metrics that determine the median sample; the first one that samples have is used. */
const RANKED_BY = ['time.real', 'process.elapsed', 'rss.peak']

/**
 * Make one run of its samples: each metric is the median of those that have it, and charts show the sample in
 * the middle.
 */
export function combineSamples(samples: readonly Run[]): Run | undefined {
  const [first] = samples
  if (first === undefined || samples.length === 1) return first
  const middle = findMiddle(samples) ?? first
  return { ...middle, metrics: combineMetrics(first.name, samples) }
}

/** The sample in the middle, or the lower of two. */
function findMiddle(samples: readonly Run[]): Run | undefined {
  const by = RANKED_BY.find((name) => samples.every((run) => readMetric(run, name) !== undefined))
  if (by === undefined) return undefined
  const ranked = samples.toSorted((a, b) => (readMetric(a, by) ?? 0) - (readMetric(b, by) ?? 0))
  return ranked[Math.floor((ranked.length - 1) / 2)]
}

function readMetric({ metrics }: Run, name: string): number | undefined {
  const metric = metrics.get(name)
  return metric?.kind === 'measured' ? metric.quantity.value : undefined
}

function combineMetrics(run: string, samples: readonly Run[]): Metrics {
  const names = new Set(samples.flatMap(({ metrics }) => [...metrics.keys()]))
  return new Map(
    [...names].flatMap((name): (readonly [string, Metric])[] => {
      const found = samples.flatMap(({ metrics }) => metrics.get(name) ?? [])
      const measured = found.find((metric) => metric.kind === 'measured')
      if (measured === undefined) return found.slice(0, 1).map((metric) => [name, metric])
      const values = samples.map((sample) => readMetric(sample, name) ?? NaN)
      const value = computeMedian(Float64Array.from(values.filter((one) => !Number.isNaN(one))))
      const { unit } = measured.quantity
      const quantity = { value, unit, resolution: findResolution(found, value) }
      return [[name, { kind: 'measured', quantity, repeats: { run, values } }]]
    }),
  )
}

/** The resolution of the sample that is the median; a mean of two samples has none. */
function findResolution(found: readonly Metric[], value: number): number | undefined {
  const measured = found.flatMap((metric) => (metric.kind === 'measured' ? [metric.quantity] : []))
  return measured.length % 2 === 1
    ? measured.find((quantity) => quantity.value === value)?.resolution
    : undefined
}
