import { findExecution, formatPid } from '../records/sum-pid.ts'
import { listGaugeColumns } from './gauge-columns.ts'
import { createTimestampPrinter } from './format-process-table.ts'
import { roundTable, type ProcessTable } from './tabulate-process.ts'

/** One sample, by column names that include their units; missing values are `null`. */
export interface ExportedSample {
  readonly elapsed_s: number
  readonly rss_bytes: number | null
  readonly page_faults_per_s: number | null
  readonly user_s: number | null
  readonly mean_cpu_percent: number | null
  readonly inst_cpu_percent: number | null
  readonly timestamp: string | null
  /** A text such as `1234[2]` for a later execution of its log. */
  readonly pid: number | string | null
  readonly label: string | null
  /** What only some formats have, such as `heapUsed_bytes`. */
  readonly [gauge: string]: number | string | null
}

/** Turn a table into objects for JSON, one a sample. */
export function exportSamples(unrounded: ProcessTable): readonly ExportedSample[] {
  const table = roundTable(unrounded)
  const { series } = table
  const labels = new Map(series.labels.map((label) => [label.index, label.text]))
  const printTimestamp = createTimestampPrinter()
  const pick = (column: Float64Array, i: number): number | null => {
    const value = column[i] ?? NaN
    return Number.isNaN(value) ? null : value
  }
  const gauges = listGaugeColumns(series)
  return Array.from({ length: series.length }, (_, i) => {
    const timestamp = series.timestamp[i] ?? NaN
    return {
      elapsed_s: table.time[i] ?? NaN,
      rss_bytes: pick(table.rss, i),
      page_faults_per_s: pick(table.faults, i),
      user_s: pick(table.user, i),
      mean_cpu_percent: pick(table.meanCpu, i),
      inst_cpu_percent: pick(table.cpu, i),
      timestamp: Number.isNaN(timestamp) ? null : printTimestamp(timestamp),
      pid: findExecution(series.pid) > 1 ? formatPid(series.pid) : (series.pid ?? null),
      label: labels.get(i) ?? null,
      ...Object.fromEntries(gauges.map(({ name, values }) => [name, pick(values, i)])),
    }
  })
}

const COLUMNS = [
  'elapsed_s',
  'rss_bytes',
  'page_faults_per_s',
  'user_s',
  'mean_cpu_percent',
  'inst_cpu_percent',
  'timestamp',
  'pid',
  'label',
] as const

/**
 * Write tables as CSV (RFC 4180, line feeds), one header above all; a missing value is empty. A
 * label that a spreadsheet would run as a formula gets a `'` before it.
 */
export function formatCsv(tables: readonly ProcessTable[]): string {
  const gauges = tables.flatMap(({ series }) => listGaugeColumns(series).map(({ name }) => name))
  const columns = [...COLUMNS, ...new Set(gauges)]
  const rows = tables
    .flatMap(exportSamples)
    .map((sample) => columns.map((column) => formatCell(sample[column] ?? null)).join(','))
  return `${[columns.join(','), ...rows].join('\n')}\n`
}

function formatCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
