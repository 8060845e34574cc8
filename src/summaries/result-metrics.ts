import type { FigureDescription } from '../records/metric-description.ts'
import type { MetricGroup } from '../records/metric-group.ts'
import type { LogResult } from '../series/log-result.ts'
import { figureStatistics } from '../series/figure-samples.ts'
import { formatSubject } from './format-subject.ts'
import type { FigureMetric, MetricKind, MetricOrigin } from './metric-kind.ts'
import type { RunLog } from './run.ts'

/** The figures of a group, and the result that they are of. */
interface FigureList {
  readonly group: MetricGroup
  readonly origin: MetricOrigin
  readonly subject?: string | number
}

/** List the metrics of the figures of a group, each followed by what is computed from its samples. */
export function listFigureMetrics({ group, origin, subject }: FigureList): readonly FigureMetric[] {
  const stated = new Set(group.figures.map(({ name }) => name))
  const first = formatSubject(group.name, subject)
  const create = (figure: FigureDescription): FigureMetric => ({
    ...figure,
    kind: 'figure',
    name: `${first}.${figure.name}`,
    origin,
    group: group.name,
    results: group.results,
    subject,
    figure: figure.name,
  })
  return group.figures.flatMap((figure) => {
    const metric = create(figure)
    if (figure.sampled !== true) return [metric]
    const computed = figureStatistics.flatMap((statistic): FigureMetric[] => {
      const name = `${figure.name}.${statistic.name}`
      if (stated.has(name) || (figure.isState === true && statistic.name === 'total')) return []
      const unit = statistic.isCount === true ? '1' : figure.unit
      const meaning = `${statistic.meaning} of \`${group.name}.${figure.name}\``
      const missing = 'the log has no samples of it'
      return [{ ...metric, name: `${first}.${name}`, unit, meaning, missing, statistic }]
    })
    return [metric, ...computed]
  })
}

/**
 * List the metrics of the single results of some logs, by place and by name. A figure that a result does not state
 * is not among them.
 */
export function listResultMetrics(
  logs: readonly RunLog[],
  known: readonly MetricKind[],
): readonly FigureMetric[] {
  const results = logs.flatMap(({ contents }) => contents.results ?? [])
  if (results.length === 0) return []
  const byGroup = new Map<string, FigureMetric[]>()
  for (const metric of known) {
    if (metric.kind !== 'figure') continue
    const group = byGroup.get(metric.group) ?? []
    byGroup.set(metric.group, group)
    group.push(metric)
  }
  return [...byGroup].flatMap(([group, metrics]) => {
    const own = results.filter((result) => result.group === group)
    const named = groupByName(own)
    // Benchmarks of one name are one, so their names are enough.
    const needsPlaces = own.length > 1 && !(isOfBenchmarks(metrics) && named.size === own.length)
    const places = needsPlaces ? own.map((result, i) => [i + 1, [result]] as const) : []
    return [...places, ...named].flatMap(([subject, of]) =>
      [...metrics, ...listCounters(of, metrics)]
        .filter((metric) => of.some((result) => states(result, metric)))
        .map((metric) => ({
          ...metric,
          subject,
          name: formatSubject(group, subject) + metric.name.slice(group.length),
        })),
    )
  })
}

function isOfBenchmarks(metrics: readonly FigureMetric[]): boolean {
  return metrics.some(({ results }) => results === 'benchmarks')
}

/** The figures of some results that no format declares: their units are those of the log. */
function listCounters(
  results: readonly LogResult[],
  metrics: readonly FigureMetric[],
): readonly FigureMetric[] {
  const known = new Set(metrics.map(({ name, group }) => name.slice(group.length + 1)))
  const found = results.flatMap(({ figures }) => [...figures])
  const [model] = metrics
  if (model === undefined) return []
  const { group, origin, results: sort } = model
  return [...new Map(found)].flatMap(([name, { figure }]): readonly FigureMetric[] => {
    if (known.has(name) || !('value' in figure)) return []
    const described = {
      name: `${group}.${name}`,
      unit: figure.unit,
      meaning: 'as the log states it',
    }
    return [{ ...described, kind: 'figure', origin, group, results: sort, figure: name }]
  })
}

function groupByName(results: readonly LogResult[]): ReadonlyMap<string, readonly LogResult[]> {
  const named = new Map<string, LogResult[]>()
  for (const result of results) {
    if (result.name === undefined) continue
    const known = named.get(result.name)
    if (known === undefined) named.set(result.name, [result])
    else known.push(result)
  }
  return named
}

/** Whether a result has what a metric is read from; several results of one name are samples. */
function states({ figures }: LogResult, { figure, statistic }: FigureMetric): boolean {
  return (
    figures.has(figure) || (statistic !== undefined && figures.has(`${figure}.${statistic.name}`))
  )
}
