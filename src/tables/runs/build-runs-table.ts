import { listComparisons, type Comparison } from './run-comparison.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import type { BuiltTable, TableProblem } from '../configured-table.ts'
import { parseInline } from '../inline.ts'
import type { NamedTable } from '../table-kind.ts'
import type { Run } from '../../summaries/run.ts'
import type { Alignment, Inline, Table } from '../table.ts'
import { CellMaker } from './cell-maker.ts'
import { isOfRun } from './list-cells.ts'
import { listRows } from './list-rows.ts'
import type { EntrySpec, ListedRunsTable, RunsTableSpec } from './runs-table-spec.ts'

/** Cells that are written and read again within seconds, and more than a reader of a page looks through. */
const MOST_CELLS = 50_000

/**
 * Build a table of runs: runs as rows and entries as columns, or entries as rows and runs as
 * columns; with a last row, or column, of the difference or the ratio of two runs when asked for. Both are computed from unrounded values.
 * Its runs are known to exist.
 */
export function buildRunsTable(named: NamedTable<RunsTableSpec>, scope: RunScope): BuiltTable {
  const listed = listRows(named.spec, scope)
  const excess = findExcess(named.name, listed.spec)
  if (excess !== undefined) return { table: undefined, problems: [excess] }
  const cells = new CellMaker(listed.scope, named.spec)
  const own = { name: named.name, spec: listed.spec, isListed: Array.isArray(named.spec.rows) }
  const table = named.spec.columns.some((column) => typeof column === 'string')
    ? buildRunsAsColumns(own, cells)
    : buildRunsAsRows(own, cells)
  const { problem: found, note } = listed
  if (found === undefined) {
    const notes = note === undefined ? table.notes : [note, ...table.notes]
    return { table: { ...table, notes }, problems: cells.problems }
  }
  const { problem, key } = found
  const first = { problem, severity: 'error', at: ['rows', key] } as const
  return { table: undefined, problems: [first, ...cells.problems] }
}

function findExcess(name: string, { rows, columns }: ListedRunsTable): TableProblem | undefined {
  if (rows.length * columns.length <= MOST_CELLS) return undefined
  const format = (count: number) => count.toLocaleString('en')
  const problem = {
    kind: 'bad-setting',
    key: `tables.${name}.rows`,
    expected: `few enough for a table of ${format(MOST_CELLS)} cells`,
    actual: `${format(rows.length)} rows of ${format(columns.length)} columns`,
  } as const
  return { problem, severity: 'error', at: ['rows'] }
}

/** A table, and whether its author listed its rows. */
interface ListedTable extends NamedTable<ListedRunsTable> {
  readonly isListed: boolean
}

function buildRunsAsRows({ name, spec }: ListedTable, cells: CellMaker): Table {
  const runs = spec.rows.flatMap((row) => cells.findRun(row))
  const entries = spec.columns.filter((column) => typeof column !== 'string')
  const comparisons = listComparisons(spec)
  return {
    name,
    columns: entries.map((entry) => ({
      header: parseInline(entry.header),
      align: entry.align ?? chooseAlignment(entry),
    })),
    rows: [
      ...runs.map((run) =>
        entries.map((entry, i) => {
          const shared = cells.shareUnit(entry, runs)
          return cells.make(entry, { run, shared, at: ['columns', i] })
        }),
      ),
      ...comparisons.map((one) => buildComparedRow(entries, one, { runs, cells })),
    ],
    notes: cells.describe(entries, [...runs, ...findComparedRuns(comparisons, cells)]),
  }
}

/** The first column of words has the name of the row, and another none. */
function buildComparedRow(
  entries: readonly EntrySpec[],
  comparison: Comparison,
  { runs, cells }: { readonly runs: readonly Run[]; readonly cells: CellMaker },
): readonly Inline[] {
  const named = entries.findIndex(isOfRun)
  return entries.map((entry, i) => {
    if (!isOfRun(entry)) return cells.compare(entry, comparison, { runs, at: ['columns', i] })
    return i === named ? parseInline(comparison.header) : []
  })
}

function findComparedRuns(comparisons: readonly Comparison[], cells: CellMaker): readonly Run[] {
  return comparisons.flatMap(({ of }) => of).flatMap((run) => cells.findRun(run))
}

function buildRunsAsColumns({ name, spec, isListed }: ListedTable, cells: CellMaker): Table {
  const placeOf = (row: number) => (isListed ? ['rows', row] : ['rows'])
  const runs = spec.columns.flatMap((column) => cells.findRun(column))
  const entries = spec.rows.filter((row) => typeof row !== 'string')
  const comparisons = listComparisons(spec)
  return {
    name,
    columns: [
      { header: parseInline(spec.header), align: 'left' },
      ...runs.map((run) => ({ header: parseInline(run.title), align: 'right' as const })),
      ...comparisons.map(({ header }) => ({
        header: parseInline(header),
        align: 'right' as const,
      })),
    ],
    rows: entries.map((entry, i) => [
      parseInline(entry.header),
      ...runs.map((run) => {
        return cells.make(entry, { run, shared: cells.shareUnit(entry, runs), at: placeOf(i) })
      }),
      ...comparisons.map((one) => cells.compare(entry, one, { runs, at: placeOf(i) })),
    ]),
    notes: cells.describe(entries, [...runs, ...findComparedRuns(comparisons, cells)]),
  }
}

/** Text stands left, numbers right. */
function chooseAlignment(entry: EntrySpec): Alignment {
  return isOfRun(entry) ? 'left' : 'right'
}
