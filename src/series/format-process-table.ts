import type { ProcessTable } from './tabulate-process.ts'
import { roundFixed } from './round-exactly.ts'

const HEADER = [
  '#t(s)',
  'RSS',
  'PageFaults/s',
  'User',
  'Mean_CPU%',
  'Inst_CPU%',
  'Timestamp',
  'PID',
  'Label',
] as const

/** Narrowest width of each column, and whether its text stands left (pymemtrace 0.6, process.py). */
const LAYOUT = [
  { width: 12, left: true },
  { width: 12, left: false },
  { width: 12, left: false },
  { width: 12, left: false },
  { width: 12, left: false },
  { width: 12, left: false },
  { width: 26, left: true },
  { width: 6, left: false },
  { width: 0, left: true },
] as const

/** Write a table as tdprocess prints it: a header, then a line a sample; ends with a line feed. */
export function formatAlignedTable(table: ProcessTable): string {
  return [...formatRows(table)].map((row) => `${row.join(' ').trimEnd()}\n`).join('')
}

/**
 * Write a table as tdprocess's `.dat` for gnuplot, padded to the widest cell of each column and
 * two more; the last line has no line feed.
 */
export function formatDat(table: ProcessTable): string {
  const rows = [...formatRows(table)]
  const widths = HEADER.map((_, i) =>
    rows.reduce((widest, row) => Math.max(widest, row[i]?.length ?? 0), 0),
  )
  return rows
    .map((row) => row.map((cell, i) => cell.padEnd((widths[i] ?? 0) + 2)).join(' '))
    .join('\n')
}

function* formatRows(table: ProcessTable): Generator<readonly string[]> {
  yield align(HEADER)
  const { series } = table
  const labels = new Map(series.labels.map((label) => [label.index, label.text]))
  for (let i = 0; i < series.length; i++) {
    const label = formatLabel(labels.get(i) ?? '')
    yield align([...formatNumbers(table, i), String(series.pid ?? 'NaN'), `# ${label}`])
  }
}

function align(cells: readonly string[]): readonly string[] {
  return cells.map((cell, i) => {
    const { width = 0, left = true } = LAYOUT[i] ?? {}
    return left ? cell.padEnd(width) : cell.padStart(width)
  })
}

function formatNumbers(table: ProcessTable, i: number): readonly string[] {
  const { series, digits } = table
  const print = (column: Float64Array, decimals: number, suffix = ''): string => {
    const value = column[i] ?? NaN
    if (Number.isNaN(value)) return 'NaN'
    if (digits === 'full') return String(value)
    return (value < 0 ? '-' : '') + roundFixed(Math.abs(value), decimals) + suffix
  }
  return [
    print(table.time, 1),
    print(table.rss, 0),
    print(table.faults, 6),
    print(table.user, 1),
    print(table.meanCpu, 1, '%'),
    print(table.cpu, 1, '%'),
    formatTimestamp(series.timestamp[i] ?? NaN),
  ]
}

/** Write microseconds since 1970 as `2025-08-26T11:38:16.865842`; `NaN` when there are none. */
export function formatTimestamp(microseconds: number): string {
  if (Number.isNaN(microseconds)) return 'NaN'
  const seconds = Math.floor(microseconds / 1e6)
  const fraction = String(microseconds - seconds * 1e6).padStart(6, '0')
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${fraction}`
}

/** A label must not end its line. */
function formatLabel(label: string): string {
  return label.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}
