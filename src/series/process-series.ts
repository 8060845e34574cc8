import { createColumn, type LongColumn } from '../quantities/long-column.ts'
import type { Seconds, UnitName } from '../quantities/units.ts'
import type { SampleNotes } from '../records/record-format.ts'
import type { ReducedSamples } from './reduced-samples.ts'

/**
 * The samples of one process, a column each, all equally long; at least one sample. Elapsed time
 * never goes back. Counters run from the start of the process.
 */
export interface ProcessSeries {
  /** `cpu` when elapsed time is CPU time, as a trace's clock has it. */
  readonly clock?: 'cpu'
  /** `undefined` for logs whose lines carry no pid. */
  readonly pid: number | undefined
  readonly length: number
  /** Seconds since the process started. */
  readonly elapsed: Float64Array
  /** Resident set size in bytes. */
  readonly rss: Float64Array
  /** CPU seconds in user mode. */
  readonly user: Float64Array
  /** CPU seconds in the kernel; `NaN` where a sample has none. */
  readonly system: Float64Array
  /** Page faults so far; `NaN` where a sample has none. */
  readonly faults: Float64Array
  /** Microseconds since 1970, the log's clock taken as UTC; `NaN` where a sample has none. */
  readonly timestamp: Float64Array
  readonly labels: readonly SeriesLabel[]
  /** CPU time over elapsed time since the sample before, in percent, where the log states it in place of CPU seconds. */
  readonly cpu?: Float64Array
  /** Page faults a second since the sample before, where the log states them in place of a count. */
  readonly faultRate?: Float64Array
  /** What else its samples state, by name. */
  readonly gauges?: ReadonlyMap<string, Gauge>
  /** What its log means by a column, where that is not what the column's name says; by the column. */
  readonly notes?: SampleNotes
  /** Whether its samples stand in the log from the last to the first. */
  readonly isTurned?: true
  /** What is known of the samples that are not in the columns; absent if all are. */
  readonly reduced?: ReducedSamples
  /** The columns of a series that is too long to be held as arrays: each array above is made of one when it is asked for. */
  readonly packed?: PackedColumns
}

/** The columns of a series, as they are held. */
export interface PackedColumns {
  readonly columns: ReadonlyMap<ColumnName, LongColumn>
  readonly gauges: ReadonlyMap<string, LongColumn>
}

/** A column of a series that is no gauge. */
export type ColumnName =
  ('elapsed' | 'rss' | 'user' | 'system' | 'faults' | 'timestamp') | ('cpu' | 'faultRate')

/** A column that only some formats have. */
export interface Gauge {
  /** As charts call it: `Heap Used`. */
  readonly title: string
  readonly unit: UnitName
  readonly meaning: string
  /** One a sample; `NaN` where a sample has none. */
  readonly values: Float64Array
}

/** A series of which a lock keeps no samples, since there are too many: what is left of it. */
export interface SeriesOutline {
  readonly pid: number | undefined
  /** The number of samples. */
  readonly length: number
  readonly notes?: SampleNotes
  /** The columns that only some formats have, without their values. */
  readonly gauges?: ReadonlyMap<string, Omit<Gauge, 'values'>>
  /** Elapsed time of the first sample. */
  readonly start: Seconds
  /** Elapsed time of the last sample. */
  readonly end: Seconds
  readonly labels: readonly Omit<SeriesLabel, 'index'>[]
}

/** A label that the program put on one of its samples. */
export interface SeriesLabel {
  /** The sample's index. */
  readonly index: number
  readonly elapsed: Seconds
  readonly text: string
}

/** What changes between samples, a column each, as long as the series it comes from. */
export interface ProcessRates {
  /** User seconds over elapsed seconds since the start, in percent; `NaN` at time zero. */
  readonly meanCpu: Float64Array
  /** User seconds over elapsed seconds since the sample before, in percent. */
  readonly cpu: Float64Array
  /** Page faults per second since the sample before. */
  readonly faults: Float64Array
}

/** Whether a series has a column, without making an array of it. */
export function hasColumn(series: ProcessSeries, name: ColumnName): boolean {
  return series.packed === undefined ? series[name] !== undefined : series.packed.columns.has(name)
}

/** Read a column of a series without making an array of it; it is empty if the series does not have it. */
export function readColumn(series: ProcessSeries, name: ColumnName): LongColumn {
  if (series.packed !== undefined) return series.packed.columns.get(name) ?? NO_COLUMN
  return createColumn(series[name] ?? new Float64Array())
}

/** Read a gauge of a series without making an array of it; it is empty if the series does not have it. */
export function readGauge(series: ProcessSeries, name: string): LongColumn {
  if (series.packed !== undefined) return series.packed.gauges.get(name) ?? NO_COLUMN
  return createColumn(series.gauges?.get(name)?.values ?? new Float64Array())
}

const NO_COLUMN = createColumn(new Float64Array())
