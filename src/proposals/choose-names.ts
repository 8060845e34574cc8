import { DAYS, type NumberField, type ProposedField } from './propose-field.ts'
import type { DataTable } from './read-data-table.ts'
import { countNames, countRows } from './table-rows.ts'
import type { UnitColumn } from './unit-column.ts'

/** What columns are called that say what a row is about, even in numbers: versions, and what a program was run with. */
export const NAMING =
  /^(?:years?|quarters?|months?|weeks?|versions?|releases?|builds?|tags?|commits?|revisions?|revs?|sha|names?|labels?|cases?|tests?|bench(?:mark)?s?|(?:n(?:um)?[_ ]?)?(?:threads?|workers?|jobs?|cores?|cpus|process(?:es)?|procs|clients?|connections?|users)|concurrency|levels?|(?:input|batch|chunk|block|buffer)[_ ]?sizes?|sizes?|n)$/i

/** Of more days than that, what was measured is a course. */
const MOST_DAYS = 50

/** Take days without a time for names: of results that were noted by the day, each is worth a row. */
export function nameDays(
  found: readonly ProposedField[],
  table: DataTable,
): readonly ProposedField[] {
  if (countRows(table) > MOST_DAYS) return found
  return found.map((one) =>
    one.kind === 'clock' && one.form === DAYS && countNames(table, [one]) > 1
      ? { kind: 'text', column: one.column }
      : one,
  )
}

/** Take the first column for one of names where it has numbers and is called so, and nothing else names the rows or has a time. */
export function findNames(
  found: readonly ProposedField[],
  table: DataTable,
): readonly ProposedField[] {
  const [first, ...others] = found
  if (first?.kind !== 'number' || others.some(({ kind }) => kind !== 'number')) return found
  const distinct = new Set(first.values)
  const isCount = [...distinct].every((value, i, all) => value === (all[0] ?? 0) + i)
  const isStep = STEPS.test(first.column) && countRows(table) <= MOST_STEPS
  if (others.length === 0 || distinct.size < 2) return found
  if (!NAMING.test(first.words) && !isStep) return found
  if (isCount && !isStep && isIndex(first)) return found
  const { column } = first
  return [{ kind: 'text', column }, ...others]
}

/** What columns are called that number the parts of one execution. */
const STEPS = /^(?:steps?|stages?|phases?|epochs?|rounds?|schritte?)$/i

/** Of more steps than that, a row each is no table. */
const MOST_STEPS = 50

/** Numbers that only count rows. */
export function isIndex({ column, values }: NumberField): boolean {
  // `n` is the number of a row, or how many of something.
  if (STEPS.test(column) || /^n$/i.test(column))
    return values.every((value, i) => value === (values[0] ?? 0) + i)
  return (
    /^(?:run|i|no|nr|id|idx|index|iter|iteration|rep|repeat|trial|seed|#|pid)$/i.test(column) &&
    values.every(Number.isInteger)
  )
}

/**
 * The columns of names: the first whose names differ, or else the first, with those behind it that tell its rows apart, such as the
 * number of threads that each commit ran with. What has no further parameter is measured several times.
 */
export function chooseNames(
  found: readonly ProposedField[],
  table: DataTable,
  units?: UnitColumn,
): readonly ProposedField[] {
  const all = found.filter((one) => one.kind === 'text' && one !== units?.field)
  // Numbers of which one cannot be read name the rows only where nothing else does.
  const named = all.filter((one) => one.kind !== 'text' || one.odd === undefined)
  const texts = named.length > 0 ? named : all
  const own = texts.find((one) => countNames(table, [one]) === countRows(table)) ?? texts[0]
  // Where rows have several units, the unit is part of what a row is called: no number says it.
  const stated = units !== undefined && units.units.length > 1 ? [units.field] : []
  if (own === undefined) return stated
  const chosen: ProposedField[] = [own, ...stated]
  for (const one of found) {
    const isParameter = texts.includes(one) || (one.kind === 'number' && NAMING.test(one.words))
    if (chosen.includes(one) || !isParameter || countNames(table, chosen) === countRows(table))
      continue
    if (countNames(table, [...chosen, one]) > countNames(table, chosen)) chosen.push(one)
  }
  return found.filter((one) => chosen.includes(one))
}
