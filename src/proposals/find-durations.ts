import { createClock } from '../records/own/own-clock.ts'
import { areEven } from './is-elapsed.ts'
import type { ProposedField } from './propose-field.ts'
import type { DataTable } from './read-data-table.ts'
import { countNames, countRows, getColumnCells } from './table-rows.ts'

/** What a column is called that says when each row was taken. */
const MOMENT =
  /^(?:time|t|ts|(?:time|date)?[ _]?(?:stamp|time)|clock|at|when|start(?:ed)?|end(?:ed)?)$/i

/**
 * Find the columns whose times of day are how long something took: where another column names each row, and they do not rise as those of samples do.
 *
 * @returns the names of the columns
 */
export function findDurations(
  fields: readonly ProposedField[],
  table: DataTable,
): ReadonlySet<string> {
  const isName = (one: ProposedField): boolean =>
    one.kind === 'text' && one.odd === undefined && countNames(table, [one]) === countRows(table)
  if (!fields.some(isName)) return new Set()
  return new Set(
    fields.flatMap((one) =>
      one.kind === 'clock' && one.form.startsWith('%H') && !isCourse(one, table)
        ? [one.column]
        : [],
    ),
  )
}

/** Whether times are those of samples: they rise evenly, or are called so and rise. */
function isCourse(
  { column, form }: Extract<ProposedField, { kind: 'clock' }>,
  table: DataTable,
): boolean {
  const clock = createClock(form)
  const times = getColumnCells(table, { column }).map((cell) => clock?.(cell) ?? NaN)
  const steps = times.slice(1).map((time, i) => time - (times[i] ?? NaN))
  return areEven(steps) || (MOMENT.test(column) && steps.every((step) => step > 0))
}
