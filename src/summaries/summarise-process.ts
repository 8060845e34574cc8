import { createMeasured } from '../quantities/quantity.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import type { Metric } from './metric.ts'
import {
  prepareProcess,
  processMetrics,
  type PreparedProcess,
  type ProcessMetric,
} from './process-metrics.ts'

/** Compute the metrics of a process: `process.*`, `rss.*`, `cpu.*` and `faults.*`. */
export function summariseProcess(series: ProcessSeries): ReadonlyMap<string, Metric> {
  const process = prepareProcess(series)
  return new Map(processMetrics.map((metric) => [metric.name, measureProcess(metric, process)]))
}

/**
 * Compute one metric of a process. Of a series that a lock keeps thinned, it is what all samples
 * came to; one that was not computed from all of them is missing, never that of those that are left.
 */
export function measureProcess(metric: ProcessMetric, process: PreparedProcess): Metric {
  const value = metric.read(process)
  if (Number.isNaN(value)) return { kind: 'missing', reason: metric.missing }
  const whole = process.series.whole?.metrics
  const known = whole === undefined ? value : whole.get(metric.name)
  if (known === undefined) return { kind: 'missing', reason: NOT_OF_ALL }
  const resolution = metric.isStated === true ? findStep(known) : undefined
  return { kind: 'measured', quantity: createMeasured(known, metric.unit, resolution) }
}

/** JSON has the digits of a number that tell it from others, and so has its text. */
function findStep(value: number): number {
  return 10 ** -(String(value).split('.')[1]?.length ?? 0)
}

const NOT_OF_ALL =
  'the lock has only some of the samples, and was written by a tracedocs that did not compute it from all; build where the log is'
