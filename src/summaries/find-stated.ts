import { concatenate } from '../series/concatenate.ts'
import type { CollectedFigure } from '../series/log-result.ts'
import { SampleSet, type FigureSamples } from '../series/figure-samples.ts'
import { findResults } from './find-results.ts'
import type { FigureMetric } from './metric-kind.ts'
import type { RunLog } from './run.ts'

/** A figure, and the log that states it. */
export interface StatedAt {
  readonly log: RunLog
  readonly figure: CollectedFigure
  /** Where the benchmark is defined, where the log states it. */
  readonly scope?: string | undefined
  /** Of a single result: its place among those of its group, from 1. */
  readonly position?: number
}

/**
 * Find what the logs of a run state for a metric: the last figure, that of a result by its place, or those of all results
 * of a name, which are samples. A figure that a log states under the metric's own name comes before one that is
 * computed.
 */
export function findStated(metric: FigureMetric, logs: readonly RunLog[]): readonly StatedAt[] {
  const { group, subject, figure, statistic } = metric
  const names = statistic === undefined ? [figure] : [`${figure}.${statistic.name}`, figure]
  for (const name of names) {
    const found = subject === undefined ? findLast(`${group}.${name}`, logs) : findOf(subject, name)
    if (found.length > 0) return found
  }
  return []

  function findOf(of: string | number, name: string): readonly StatedAt[] {
    const stated = findResults(of, group, logs).flatMap(({ log, result, position }) => {
      const found = result.figures.get(name)
      return found === undefined ? [] : [{ log, figure: found, scope: result.scope, position }]
    })
    return dropEstimates(stated)
  }
}

/** What a tool computed from its samples is no sample beside them. */
function dropEstimates(stated: readonly StatedAt[]): readonly StatedAt[] {
  const sampled = stated.filter(({ figure }) => figure.samples !== undefined)
  const isEstimate = ({ figure: { figure } }: StatedAt): boolean =>
    'value' in figure && figure.isEstimate === true
  return sampled.length === 0 ? stated : stated.filter((one) => !isEstimate(one))
}

function findLast(name: string, logs: readonly RunLog[]): readonly StatedAt[] {
  const stated = logs.flatMap((log) => {
    const figure = log.contents.figures.get(name)
    return figure === undefined ? [] : [{ log, figure }]
  })
  return dropEstimates(stated).slice(-1)
}

/**
 * Join the samples of some figures; a figure without any is one itself. `undefined` for a single number. Linear in the
 * samples.
 */
export function joinSamples(figures: readonly CollectedFigure[]): FigureSamples | undefined {
  const [only, ...others] = figures
  if (others.length === 0) return only?.samples
  const parts = figures.map(
    ({ figure, samples }) => samples ?? sampleOnce('value' in figure ? figure.value : NaN),
  )
  const moments = parts.reduce(joinMoments)
  const values = parts.flatMap((part) => part.values ?? [])
  return values.length < parts.length ? moments : { ...moments, values: concatenate(values) }
}

function sampleOnce(value: number): FigureSamples {
  const set = new SampleSet()
  set.push(value)
  return set.finish()
}

/** Squares are joined by the formula of Chan, Golub and LeVeque (1979). */
function joinMoments(a: FigureSamples, b: FigureSamples): FigureSamples {
  const count = a.count + b.count
  const distance = b.total / b.count - a.total / a.count
  const between = a.count * b.count > 0 ? (distance ** 2 * a.count * b.count) / count : 0
  return {
    count,
    total: a.total + b.total,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    squares: a.squares + b.squares + between,
  }
}
