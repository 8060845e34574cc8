import type { FigureDescription, MetricDescription } from '../records/metric-description.ts'
import type { LogReading } from '../records/log-reading.ts'
import type { FigureStatistic } from '../series/figure-samples.ts'
import type { MetricGroup } from '../records/metric-group.ts'
import type { SampleReader } from '../series/sample-reader.ts'
import type { LogFormat } from '../traces/log-formats.ts'
import type { TraceFormat } from '../traces/trace-format.ts'
import type { TraceMetric } from '../traces/trace-metric.ts'
import type { ChosenSamples } from './chosen-samples.ts'
import type { ProcessMetric } from './process-metrics.ts'

/**
 * A metric that a run may have: what it is, how it is read, and what it is made of. Whatever asks
 * about a metric, asks this.
 */
export type MetricKind =
  FileMetric | FigureMetric | TracedMetric | SampledMetric | GaugeMetric | ComputedMetric

/** The formats whose records a metric comes from. */
export interface MetricOrigin {
  /** What a log has of them, in a sentence: `time record`. */
  readonly record: string
  readonly formats: readonly Pick<LogFormat, 'name'>[]
}

/** The size of a log: of a run's only one, or of the only one with records of a format. */
export interface FileMetric extends MetricDescription {
  readonly kind: 'file'
  /** `undefined` for any log. */
  readonly origin: MetricOrigin | undefined
  /** `undefined` where nobody counted. */
  readonly read: (reading: LogReading) => number | undefined
}

/** A number that a line of a log states, or that is computed from the samples which its lines are. */
export interface FigureMetric extends FigureDescription {
  readonly kind: 'figure'
  readonly origin: MetricOrigin
  /** The first part of its name: `time`. */
  readonly group: string
  /** What its group tells apart in one log; several benchmarks of one name in a log are not one, several commands are. */
  readonly results?: MetricGroup['results'] | undefined
  /** The result of the log that it is of, by its name or its place from 1; `undefined` where none has to be named. */
  readonly subject?: string | number | undefined
  /** The figure within the group: `real`. */
  readonly figure: string
  /** What is computed from the samples of the figure; `undefined` for their median, or for the figure as it is stated. */
  readonly statistic?: FigureStatistic
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

/** A number that is computed from a column which only some formats have. */
export interface GaugeMetric extends MetricDescription {
  readonly kind: 'gauge'
  readonly origin: MetricOrigin
  readonly gauge: string
  /** `undefined` where the samples are not here. */
  readonly read: (reader: SampleReader) => number | undefined
  /** The samples that it is made of, given the column. */
  readonly samples: (values: Float64Array) => ChosenSamples
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
