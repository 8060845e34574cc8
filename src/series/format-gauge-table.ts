import { listGaugeColumns } from './gauge-columns.ts'
import type { ProcessSeries } from './process-series.ts'

/** Whether a series has columns of its format alone, and none of a process, so that tdprocess's table would have no number. */
export function isOfGauges(series: ProcessSeries): boolean {
  const own = [series.rss, series.user, series.cpu ?? [], series.faultRate ?? []]
  const isBlank = own.every((column) => [...column].every(Number.isNaN))
  return isBlank && listGaugeColumns(series).length > 0
}

/** Write what such a series states: a header, then a line a sample, aligned; gnuplot reads it, too. */
export function formatGaugeTable(series: ProcessSeries): string {
  const columns = listGaugeColumns(series)
  const rows = [
    ['#t(s)', ...columns.map(({ name }) => name)],
    ...[...series.elapsed].map((time, i) => [
      String(time),
      ...columns.map(({ values }) => String(values[i] ?? NaN)),
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, i) =>
    rows.reduce((most, row) => Math.max(most, row[i]?.length ?? 0), 0),
  )
  const align = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join(' ')
  return `${rows.map(align).join('\n')}\n`
}
