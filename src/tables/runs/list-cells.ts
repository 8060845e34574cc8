import { formatPlainText, parseInline } from '../inline.ts'
import type { EntrySpec, ListedRunsTable, RatioSpec } from './runs-table-spec.ts'

/** A cell of a table that shows a number of a run, or its title. */
export interface TableCell {
  /** What row and column are called, in words. */
  readonly where: string
  readonly row: number
  readonly column: number
  readonly expression: string
  readonly format: string | undefined
  readonly interval: boolean | undefined
  /** The run that the expression is about; `undefined` for a ratio. */
  readonly current: string | undefined
  /** All runs that the table shows the expression for, which are shown in one unit. */
  readonly runs: readonly string[]
  /** Expressions of the same run that are shown in one unit with it; absent where each has its own. */
  readonly alike?: readonly string[]
  readonly ratio: readonly [string, string] | undefined
}

/**
 * List the cells of a table that come from logs, row by row; rows and columns are counted from 0, the
 * header not among them.
 *
 * @param readTitle of a run
 */
export function listCells(
  spec: ListedRunsTable,
  readTitle: (run: string) => string,
): readonly TableCell[] {
  const hasRunColumns = spec.columns.some((column) => typeof column === 'string')
  return hasRunColumns ? listByEntries(spec, readTitle) : listByRuns(spec, readTitle)
}

function listByRuns(
  { rows, columns, ratio }: ListedRunsTable,
  readTitle: (run: string) => string,
): readonly TableCell[] {
  const entries = columns.filter((column) => typeof column !== 'string')
  const runs = rows.filter((row) => typeof row === 'string')
  const cells = runs.flatMap((run, row) =>
    entries.map((entry, column) => ({
      where: `${readWords(readTitle(run))}, ${readWords(entry.header)}`,
      row,
      column,
      ...readEntry(entry),
      current: run,
      runs,
      ratio: undefined,
    })),
  )
  if (ratio === undefined) return cells
  return [
    ...cells,
    ...entries.flatMap((entry, column) =>
      isOfRun(entry) ? [] : [toRatioCell(entry, ratio, { row: runs.length, column })],
    ),
  ]
}

function toRatioCell(
  entry: EntrySpec,
  ratio: RatioSpec,
  place: Pick<TableCell, 'row' | 'column'>,
): TableCell {
  return {
    where: `${readWords(entry.header)}, ${readWords(ratio.header)}`,
    ...place,
    expression: String(entry.value),
    format: ratio.format,
    interval: ratio.interval,
    current: undefined,
    runs: [],
    ratio: ratio.of,
  }
}

function listByEntries(
  { rows, columns, ratio }: ListedRunsTable,
  readTitle: (run: string) => string,
): readonly TableCell[] {
  const runs = columns.filter((column) => typeof column === 'string')
  return rows
    .filter((row) => typeof row !== 'string')
    .flatMap((entry, row) => {
      const header = readWords(entry.header)
      const cells: TableCell[] = runs.map((run, i) => ({
        where: `${header}, ${readWords(readTitle(run))}`,
        row,
        column: i + 1,
        ...readEntry(entry),
        current: run,
        runs,
        ratio: undefined,
      }))
      if (ratio === undefined) return cells
      return [...cells, toRatioCell(entry, ratio, { row, column: runs.length + 1 })]
    })
}

/** What an entry asks for each of its cells. */
export function readEntry({
  value,
  format,
  interval,
}: EntrySpec): Pick<TableCell, 'expression' | 'format' | 'interval'> {
  return { expression: String(value), format, interval }
}

/** Whether an entry shows the run's own words. */
export function isOfRun({ value }: EntrySpec): boolean {
  return value === 'title' || value === 'name'
}

/** Read a header or a title without its markup. */
export function readWords(text: string): string {
  return formatPlainText(parseInline(text))
}
