import { listGaugeColumns } from './gauge-columns.ts'
import { hasNoNumbers, readSideBySide } from '../quantities/long-column.ts'
import { readColumn, type ProcessSeries } from './process-series.ts'

/** Whether a series has columns of its format alone, and none of a process, so that tdprocess's table would have no number. */
export function isOfGauges(series: ProcessSeries): boolean {
  const own = ['rss', 'user', 'cpu', 'faultRate'] as const
  const isBlank = own.every((name) => hasNoNumbers(readColumn(series, name)))
  return isBlank && listGaugeColumns(series).length > 0
}

/** Write what such a series states, line by line: a header, then a line a sample, aligned; gnuplot reads it, too. */
export function* formatGaugeLines(series: ProcessSeries): Generator<string> {
  const widths: number[] = []
  // Written twice rather than kept, so that memory holds one row.
  for (const row of formatRows(series)) {
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)))
  }
  for (const row of formatRows(series)) {
    const cells = row.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0),
    )
    yield `${cells.join(' ')}\n`
  }
}

function* formatRows(series: ProcessSeries): Generator<readonly string[]> {
  const columns = listGaugeColumns(series)
  yield ['#t(s)', ...columns.map(({ name }) => name)]
  const read = [readColumn(series, 'elapsed'), ...columns.map(({ values }) => values)]
  for (const part of readSideBySide(read)) {
    const { length } = part[0] ?? []
    for (let i = 0; i < length; i++) yield part.map((values) => String(values[i] ?? NaN))
  }
}
