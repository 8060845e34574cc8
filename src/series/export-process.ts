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
export function* exportSamples(unrounded: ProcessTable): Generator<ExportedSample> {
  const table = roundTable(unrounded)
  const { series } = table
  const labels = new Map(series.labels.map((label) => [label.index, label.text]))
  const printTimestamp = createTimestampPrinter()
  const pick = (column: Float64Array, i: number): number | null => {
    const value = column[i] ?? NaN
    return Number.isNaN(value) ? null : value
  }
  const gauges = listGaugeColumns(series)
  const { time, rss, faults, user, meanCpu, cpu } = table
  const { timestamp: timestamps } = series
  for (let i = 0; i < series.length; i++) {
    const timestamp = timestamps[i] ?? NaN
    yield {
      elapsed_s: time[i] ?? NaN,
      rss_bytes: pick(rss, i),
      page_faults_per_s: pick(faults, i),
      user_s: pick(user, i),
      mean_cpu_percent: pick(meanCpu, i),
      inst_cpu_percent: pick(cpu, i),
      timestamp: Number.isNaN(timestamp) ? null : printTimestamp(timestamp),
      pid: findExecution(series.pid) > 1 ? formatPid(series.pid) : (series.pid ?? null),
      label: labels.get(i) ?? null,
      ...Object.fromEntries(gauges.map(({ name, values }) => [name, pick(values, i)])),
    }
  }
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
 * Write tables as CSV (RFC 4180, line feeds), line by line, one header above all; a missing value is empty. A
 * label that a spreadsheet would run as a formula gets a `'` before it.
 */
export function* formatCsvLines(tables: Iterable<ProcessTable>): Generator<string> {
  const gauges = new Set<string>()
  for (const { series } of tables) {
    for (const { name } of listGaugeColumns(series)) gauges.add(name)
  }
  const columns = [...COLUMNS, ...gauges]
  yield `${columns.join(',')}\n`
  for (const table of tables) {
    for (const sample of exportSamples(table)) {
      yield `${columns.map((column) => formatCell(sample[column] ?? null)).join(',')}\n`
    }
  }
}

/** Write tables as JSON, as `JSON.stringify` indents a list of all samples, sample by sample. */
export function* formatJsonLines(tables: Iterable<ProcessTable>): Generator<string> {
  let before = '['
  for (const table of tables) {
    for (const sample of exportSamples(table)) {
      yield `${before}\n  ${JSON.stringify(sample, null, 2).replaceAll('\n', '\n  ')}`
      before = ','
    }
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}

function formatCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^(?:[\t\r]|\s*[=+\-@])/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
