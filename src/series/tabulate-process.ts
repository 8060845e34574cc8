import type { LongColumn } from '../quantities/long-column.ts'
import { deriveRates, readRates } from './derive-rates.ts'
import { readColumn, type ProcessSeries } from './process-series.ts'
import { formatFixed } from '../quantities/printf-number.ts'

/**
 * How exactly a series is written and drawn: `full` keeps every digit, `tdprocess` those that
 * pymemtrace's tdprocess writes, time and percentages to one decimal, page faults to six.
 */
export type Digits = 'full' | 'tdprocess'

/** A process's series as tdprocess's table has it, a number a cell; `NaN` where there is none. */
export interface ProcessTable {
  readonly series: ProcessSeries
  readonly digits: Digits
  /** Seconds. */
  readonly time: Float64Array
  /** Bytes. */
  readonly rss: Float64Array
  /** Page faults per second. */
  readonly faults: Float64Array
  /** Seconds. */
  readonly user: Float64Array
  /** Percent. */
  readonly meanCpu: Float64Array
  /** Percent. */
  readonly cpu: Float64Array
}

/** Tabulate a series: its columns and rates, not rounded; who writes or draws it rounds. Each is made when it is asked for. */
export function tabulateProcess(series: ProcessSeries, digits: Digits): ProcessTable {
  const rates = deriveRates(series)
  return {
    ...{ series, digits },
    get time() {
      return series.elapsed
    },
    get rss() {
      return series.rss
    },
    get user() {
      return series.user
    },
    get faults() {
      return rates.faults
    },
    get meanCpu() {
      return rates.meanCpu
    },
    get cpu() {
      return rates.cpu
    },
  }
}

/** A table with other digits. */
export function chooseTableDigits(table: ProcessTable, digits: Digits): ProcessTable {
  return table.digits === digits ? table : tabulateProcess(table.series, digits)
}

/**
 * Read the columns of the table of a series, not rounded, and its time stamps, in the order in which they are printed: time,
 * resident set size, faults, user, mean CPU, CPU, time stamp. No array is made of what its log states.
 */
export function readTableColumns(series: ProcessSeries): readonly LongColumn[] {
  const { faults, meanCpu, cpu } = readRates(series)
  return [
    ...[readColumn(series, 'elapsed'), readColumn(series, 'rss'), faults],
    ...[readColumn(series, 'user'), meanCpu, cpu, readColumn(series, 'timestamp')],
  ]
}

/** Round the columns of a table to its digits, for what computes with them. */
export function roundTable(table: ProcessTable): ProcessTable {
  if (table.digits === 'full') return table
  const round = (column: Float64Array, decimals: number): Float64Array =>
    column.map((value) => roundTo(value, decimals))
  return {
    ...table,
    time: round(table.time, 1),
    faults: round(table.faults, 6),
    user: round(table.user, 1),
    meanCpu: round(table.meanCpu, 1),
    cpu: round(table.cpu, 1),
  }
}

/** Round a number as {@link roundTable} does. */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value
  return Number(formatFixed(value, decimals))
}
