import { isElapsed } from './is-elapsed.ts'
import type { ProposedField } from './propose-field.ts'
import type { DataTable } from './read-data-table.ts'
import { countNames, countRows, getColumnCells } from './table-rows.ts'

/** The column with the time of each row, and whether the rows are one series over it. */
export interface ChosenTime {
  readonly field: ProposedField
  /** The column of which each name has a row for each time, such as hosts; `undefined` of one series. */
  readonly of: string | undefined
}

/** Choose the column that says when each row was taken; `undefined` where none does. */
export function chooseTime(
  found: readonly ProposedField[],
  table: DataTable,
): ChosenTime | undefined {
  const [first] = found
  const field =
    found.find(({ kind }) => kind === 'clock') ??
    (first !== undefined && isElapsed(first) ? first : undefined) ??
    // Beside nothing but numbers, the time may stand in any column.
    (found.every(({ kind }) => kind === 'number') ? found.find(isElapsed) : undefined)
  if (field !== undefined) return { field, of: findSeveral(field, found, table) }
  return first === undefined ? undefined : findElapsedOfSeveral(first, found, table)
}

/** Find the column of hosts or the like of which each has a row for each time; the numbers of all are no one series. */
function findSeveral(
  timed: ProposedField,
  found: readonly ProposedField[],
  table: DataTable,
): string | undefined {
  const rows = countRows(table)
  if (countNames(table, [timed]) * 2 > rows) return undefined
  return found.find(
    (one) =>
      one.kind === 'text' &&
      countNames(table, [one]) > 1 &&
      countNames(table, [timed, one]) === rows,
  )?.column
}

/** Seconds since the start that begin again for each host: in the rows of one host, they grow. */
function findElapsedOfSeveral(
  field: ProposedField,
  found: readonly ProposedField[],
  table: DataTable,
): ChosenTime | undefined {
  if (field.kind !== 'number' || field.values.length < countRows(table)) return undefined
  const of = findSeveral(field, found, table)
  if (of === undefined) return undefined
  const names = getColumnCells(table, { column: of })
  const values = field.values.filter((_, row) => names[row] === names[0])
  return isElapsed({ ...field, values }) ? { field, of } : undefined
}
