import { MapView } from './map-view.ts'
import type { MetricKind } from './metric-kind.ts'
import type { MeasuredMetric, Metric } from './metric.ts'

/** How the metrics of a run are measured. */
interface MetricMeasures {
  readonly measure: (kind: MetricKind, find: (name: string) => Metric | undefined) => Metric
  readonly mayHave: (kind: MetricKind) => boolean
}

/**
 * The metrics of a run by their names. Few of those that are known have a value. Why another has none is worked out where it is asked for,
 * since the reasons of thousands of runs would take more memory than all their figures.
 */
export class RunMetrics extends MapView<MetricKind, Metric> {
  /** Those that have a value, in the order of all. */
  readonly measured: ReadonlyMap<string, MeasuredMetric>

  /**
   * @param kinds what is known, by its name
   * @param measure measures one; it may ask for others
   * @param mayHave whether one may have a value, asked first: of most, that is plain from the formats of the logs
   */
  constructor(kinds: ReadonlyMap<string, MetricKind>, { measure, mayHave }: MetricMeasures) {
    const measured = new Map<string, MeasuredMetric>()
    const find = (name: string): Metric | undefined => this.get(name)
    super(kinds, (kind) => measured.get(kind.name) ?? measure(kind, find))
    for (const kind of kinds.values()) {
      if (!mayHave(kind)) continue
      const metric = measure(kind, find)
      if (metric.kind === 'measured') measured.set(kind.name, metric)
    }
    this.measured = measured
  }
}

/** List the metrics that have a value. */
export function pickMeasured(
  metrics: ReadonlyMap<string, Metric>,
): ReadonlyMap<string, MeasuredMetric> {
  if (metrics instanceof RunMetrics) return metrics.measured
  const measured = [...metrics].flatMap(([name, metric]) =>
    metric.kind === 'measured' ? [[name, metric] as const] : [],
  )
  return new Map(measured)
}
