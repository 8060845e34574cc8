import { deriveRates } from './derive-rates.ts'
import type { ProcessSeries } from './process-series.ts'
import { roundFixed } from './round-exactly.ts'

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

/** Tabulate a series: its columns and rates, rounded to the digits asked for. */
export function tabulateProcess(series: ProcessSeries, digits: Digits): ProcessTable {
  const rates = deriveRates(series)
  const round = (column: Float64Array, decimals: number): Float64Array =>
    digits === 'full' ? column : column.map((value) => roundTo(value, decimals))
  return {
    series,
    digits,
    time: round(series.elapsed, 1),
    rss: series.rss,
    faults: round(rates.faults, 6),
    user: round(series.user, 1),
    meanCpu: round(rates.meanCpu, 1),
    cpu: round(rates.cpu, 1),
  }
}

function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value
  return Math.sign(value) * Number(roundFixed(Math.abs(value), decimals))
}
