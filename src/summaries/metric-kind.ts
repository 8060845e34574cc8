import type { FigureDescription, MetricDescription } from '../records/metric-description.ts'
import type { LogReading } from '../records/read-records.ts'
import type { RecordFormat } from '../records/record-format.ts'
import type { LogFormat } from '../traces/log-formats.ts'
import type { TraceFormat } from '../traces/trace-format.ts'
import type { TraceMetric } from '../traces/trace-metric.ts'
import type { ProcessMetric } from './process-metrics.ts'

/**
 * A metric that a run may have: what it is, how it is read, and what it is made of. Whatever asks
 * about a metric, asks this.
 */
export type MetricKind = FileMetric | FigureMetric | TracedMetric | SampledMetric | ComputedMetric

/** The size of a log: of a run's only one, or of the only one with records of a format. */
export interface FileMetric extends MetricDescription {
  readonly kind: 'file'
  /** `undefined` for any log. */
  readonly format: LogFormat | undefined
  /** `undefined` where nobody counted. */
  readonly read: (reading: LogReading) => number | undefined
}

/** A number that a line of a log states. */
export interface FigureMetric extends FigureDescription {
  readonly kind: 'figure'
  readonly format: RecordFormat
}

/** A number of a log that is read as a whole. */
export interface TracedMetric extends TraceMetric {
  readonly kind: 'trace'
  readonly format: TraceFormat
}

/** A number that is computed from the samples of a process. */
export interface SampledMetric extends ProcessMetric {
  readonly kind: 'process'
}

/** A number that is computed from other metrics: the product of its factors. */
export interface ComputedMetric extends MetricDescription {
  readonly kind: 'computed'
  /** The names of the others. */
  readonly terms: readonly string[]
  /** What is computed with, given the terms: each as it is, or rounded. */
  readonly round: (terms: readonly number[]) => readonly number[]
  /** In its unit. */
  readonly read: (rounded: readonly number[]) => number
  /** How it is computed, in words. */
  readonly role: string
}
