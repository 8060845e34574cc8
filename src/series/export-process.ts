import { findExecution, formatPid } from '../records/sum-pid.ts'
import { listGaugeColumns } from './gauge-columns.ts'
import { createTimestampPrinter } from './format-process-table.ts'
import { readSideBySide } from '../quantities/long-column.ts'
import { readTableColumns, roundTo, type ProcessTable } from './tabulate-process.ts'

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
export function* exportSamples({ series, digits }: ProcessTable): Generator<ExportedSample> {
  const labels = new Map(series.labels.map((label) => [label.index, label.text]))
  const printTimestamp = createTimestampPrinter()
  const round = (value: number, decimals: number): number =>
    digits === 'full' ? value : roundTo(value, decimals)
  const gauges = listGaugeColumns(series)
  const columns = [...readTableColumns(series), ...gauges.map(({ values }) => values)]
  const pid = findExecution(series.pid) > 1 ? formatPid(series.pid) : (series.pid ?? null)
  let at = 0
  for (const part of readSideBySide(columns)) {
    const { length } = part[0] ?? []
    const pick = (column: number, i: number, decimals?: number): number | null => {
      const value = part[column]?.[i] ?? NaN
      if (Number.isNaN(value)) return null
      return decimals === undefined ? value : round(value, decimals)
    }
    for (let i = 0; i < length; i++, at++) {
      const timestamp = part[6]?.[i] ?? NaN
      yield {
        elapsed_s: round(part[0]?.[i] ?? NaN, 1),
        rss_bytes: pick(1, i),
        page_faults_per_s: pick(2, i, 6),
        user_s: pick(3, i, 1),
        mean_cpu_percent: pick(4, i, 1),
        inst_cpu_percent: pick(5, i, 1),
        timestamp: Number.isNaN(timestamp) ? null : printTimestamp(timestamp),
        pid,
        label: labels.get(at) ?? null,
        ...Object.fromEntries(gauges.map(({ name }, gauge) => [name, pick(7 + gauge, i)])),
      }
    }
  }
}

/** The columns of numbers that every process has, in their order. */
export const NUMBER_COLUMNS = [
  'elapsed_s',
  'rss_bytes',
  'page_faults_per_s',
  'user_s',
  'mean_cpu_percent',
  'inst_cpu_percent',
] as const

const COLUMNS = [...NUMBER_COLUMNS, 'timestamp', 'pid', 'label'] as const

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
