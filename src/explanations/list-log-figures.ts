import { findUnitName, formatUnit, type Quantity } from '../quantities/quantity.ts'
import type { FigureRow } from '../series/export-parquet.ts'
import { pickMeasured } from '../summaries/run-metrics.ts'
import { summariseRun } from '../summaries/summarise-run.ts'
import type { RunLog } from '../summaries/run.ts'
import { logFormats, type LogFormat } from '../traces/log-formats.ts'

/** A figure of a log. */
export interface LogFigure {
  readonly log: string
  readonly metric: string
  readonly quantity: Quantity
}

/**
 * List what a log states and what follows from it, without the size of its file.
 *
 * @param formats those that the log was read with
 * @param pid the process that is meant, of a log with several
 */
export function listLogFigures(
  log: RunLog,
  formats: readonly LogFormat[] = logFormats,
  pid?: number,
): readonly LogFigure[] {
  const { path } = log
  const { run } = summariseRun({ name: path, title: path, logs: [log], pid, formats })
  const sizes = new Set(run.listKnown().flatMap((one) => (one.kind === 'file' ? [one.name] : [])))
  return [...pickMeasured(run.metrics)]
    .filter(([name]) => !sizes.has(name))
    .map(([metric, { quantity }]) => ({ log: path, metric, quantity }))
}

/** Format figures with all their digits, in base units: aligned, as CSV (RFC 4180) or as JSON. */
export function formatFigures(
  figures: readonly LogFigure[],
  format: 'table' | 'dat' | 'csv' | 'json',
): string {
  const rows = listFigureRows(figures)
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`
  const cells = [HEADER, ...rows.map((row) => HEADER.map((name) => String(row[name])))]
  if (format === 'csv') return `${cells.map((row) => row.map(quoteCell).join(',')).join('\n')}\n`
  const widths = HEADER.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)))
  const align = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd()
  return `${cells.map(align).join('\n')}\n`
}

/** List figures with their units as messages name them. */
export function listFigureRows(figures: readonly LogFigure[]): readonly FigureRow[] {
  return figures.map(({ log, metric, quantity: { value, unit } }) => ({
    log,
    metric,
    value,
    unit: findUnitName(unit) ?? formatUnit(unit),
  }))
}

const HEADER = ['log', 'metric', 'value', 'unit'] as const

function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
