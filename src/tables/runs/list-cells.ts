import { formatPlainText, parseInline } from '../inline.ts'
import { chooseComparedFormat, listComparisons, type Comparison } from './run-comparison.ts'
import type { EntrySpec, ListedRunsTable } from './runs-table-spec.ts'

/** A cell of a table that shows a number of a run, or its title. */
export interface TableCell {
  /** What row and column are called, in words. */
  readonly where: string
  readonly row: number
  readonly column: number
  readonly expression: string
  readonly format: string | undefined
  readonly interval: boolean | undefined
  /** The run that the expression is about; `undefined` where two are compared. */
  readonly current: string | undefined
  /** All runs that the table shows the expression for, which are shown in one unit. */
  readonly runs: readonly string[]
  /** Expressions of the same run that are shown in one unit with it; absent where each has its own. */
  readonly alike?: readonly string[]
  readonly compared: Pick<Comparison, 'of' | 'operator'> | undefined
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
  spec: ListedRunsTable,
  readTitle: (run: string) => string,
): readonly TableCell[] {
  const { rows, columns } = spec
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
      compared: undefined,
    })),
  )
  const compared = listComparisons(spec).flatMap((comparison, i) =>
    entries.flatMap((entry, column) =>
      isOfRun(entry) ? [] : [compareCell(entry, comparison, { row: runs.length + i, column })],
    ),
  )
  return [...cells, ...compared]
}

function compareCell(
  entry: EntrySpec,
  comparison: Comparison,
  place: Pick<TableCell, 'row' | 'column'>,
): TableCell {
  return {
    where: `${readWords(entry.header)}, ${readWords(comparison.header)}`,
    ...place,
    expression: String(entry.value),
    format: chooseComparedFormat(comparison, entry),
    interval: comparison.interval,
    current: undefined,
    runs: [],
    compared: comparison,
  }
}

function listByEntries(
  spec: ListedRunsTable,
  readTitle: (run: string) => string,
): readonly TableCell[] {
  const { rows, columns } = spec
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
        compared: undefined,
      }))
      const compared = listComparisons(spec).map((comparison, i) =>
        compareCell(entry, comparison, { row, column: runs.length + 1 + i }),
      )
      return [...cells, ...compared]
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
