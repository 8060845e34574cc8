import { computeMedian, computeQuantile } from '../quantities/statistics.ts'
import type { FindMetric, Result } from './result.ts'
import { visitNames, type Expression } from './expression.ts'
import type { Interval } from '../quantities/interval.ts'
import type { Metric } from '../summaries/metric.ts'

/** Evaluates an expression. It is a parameter, since `evaluate.ts` depends on this file. */
export type Evaluate = (expression: Expression, find: FindMetric) => Result

/** How often the samples are resampled. */
const RESAMPLES = 2000

/** Fixed, so that the random numbers are the same on every machine and in every build. */
const SEED = 0x7ace_d0c5

type Measured = Extract<Metric, { readonly kind: 'measured' }>

/** The sampled metrics of an expression. */
export interface SampledNames {
  /** By their names in the expression. */
  readonly metrics: ReadonlyMap<string, Measured>
  /** The number of samples of each run that has several, by name. */
  readonly counts: ReadonlyMap<string, number>
}

/** Collect the samples of the metrics in an expression. */
export function collectSamples(expression: Expression, find: FindMetric): SampledNames {
  const metrics = new Map<string, Measured>()
  const counts = new Map<string, number>()
  visitNames(expression, (path) => {
    const metric = find(path)
    if (metric.kind !== 'measured') return
    metrics.set(path.join('.'), metric)
    if (metric.repeats !== undefined) counts.set(metric.repeats.run, metric.repeats.values.length)
  })
  return { metrics, counts }
}

/**
 * Compute the 95 % interval of an expression by a percentile bootstrap of the median: the samples of each run are
 * resampled, all metrics of a sample together, and the expression is evaluated over the medians. `undefined` if no run
 * has several samples, or if the value is the same for all of them.
 */
export function resampleInterval(
  expression: Expression,
  find: FindMetric,
  evaluate: Evaluate,
): Interval | undefined {
  const sampled = collectSamples(expression, find)
  if (sampled.counts.size === 0) return undefined
  const random = createRandom(SEED)
  const values: number[] = []
  for (let i = 0; i < RESAMPLES; i++) {
    const drawn = new Map<string, readonly number[]>()
    for (const [run, count] of sampled.counts) {
      drawn.set(
        run,
        Array.from({ length: count }, () => Math.floor(random() * count)),
      )
    }
    const result = evaluate(expression, findAmong(sampled, drawn, find))
    if (result.kind === 'quantity') values.push(result.quantity.value)
  }
  if (values.length === 0) return undefined
  const sorted = Float64Array.from(values)
  // A value that never varies, such as the ratio of a run to itself, has no interval.
  if (sorted.every((value) => value === sorted[0])) return undefined
  return { low: computeQuantile(sorted, 0.025), high: computeQuantile(sorted, 0.975) }
}

/** Evaluate an expression for each sample of its only sampled run; `undefined` if it has several such runs or none. */
export function evaluateSamples(
  expression: Expression,
  find: FindMetric,
  evaluate: Evaluate,
): readonly Result[] | undefined {
  const sampled = collectSamples(expression, find)
  const [only, ...others] = sampled.counts
  if (only === undefined || others.length > 0) return undefined
  const [run, count] = only
  return Array.from({ length: count }, (_, i) =>
    evaluate(expression, findAmong(sampled, new Map([[run, [i]]]), find)),
  )
}

/** Create a lookup of each metric's median over the chosen samples. */
function findAmong(
  { metrics }: SampledNames,
  chosen: ReadonlyMap<string, readonly number[]>,
  find: FindMetric,
): FindMetric {
  return (path) => {
    const metric = metrics.get(path.join('.'))
    if (metric === undefined) return find(path)
    const { quantity, repeats } = metric
    if (repeats === undefined) return { kind: 'measured', quantity }
    const values = (chosen.get(repeats.run) ?? []).map((index) => repeats.values[index] ?? NaN)
    const measured = values.filter((value) => !Number.isNaN(value))
    if (measured.length === 0) return { kind: 'missing', reason: 'no sample has it' }
    const value = computeMedian(Float64Array.from(measured))
    return { kind: 'measured', quantity: { value, unit: quantity.unit } }
  }
}

/** Mulberry32 (Tommy Ettinger, 2017, public domain): whole numbers of 32 bits, the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
