import type { RunScope } from '../../expressions/find-metric.ts'
import type { BuiltTable } from '../configured-table.ts'
import { parseInline } from '../inline.ts'
import type { NamedTable } from '../table-kind.ts'
import type { Alignment, Table } from '../table.ts'
import { CellMaker } from './cell-maker.ts'
import { listRows } from './list-rows.ts'
import type { EntrySpec, ListedRunsTable, RunsTableSpec } from './runs-table-spec.ts'

/**
 * Build a table of runs: runs as rows and entries as columns, or entries as rows and runs as
 * columns, with a ratio of two runs when asked for. A ratio is computed from unrounded values.
 * Its runs are known to exist.
 */
export function buildRunsTable(named: NamedTable<RunsTableSpec>, scope: RunScope): BuiltTable {
  const listed = listRows(named.spec, scope)
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

/** A table, and whether its author listed its rows. */
interface ListedTable extends NamedTable<ListedRunsTable> {
  readonly isListed: boolean
}

function buildRunsAsRows({ name, spec }: ListedTable, cells: CellMaker): Table {
  const runs = spec.rows.flatMap((row) => cells.findRun(row))
  const entries = spec.columns.filter((column) => typeof column !== 'string')
  return {
    name,
    columns: entries.map((entry) => ({
      header: parseInline(entry.header),
      align: entry.align ?? chooseAlignment(entry),
    })),
    rows: runs.map((run) =>
      entries.map((entry, i) => {
        const shared = cells.shareUnit(entry, runs)
        return cells.make(entry, { run, shared, at: ['columns', i] })
      }),
    ),
    notes: cells.describe(entries, runs),
  }
}

function buildRunsAsColumns({ name, spec, isListed }: ListedTable, cells: CellMaker): Table {
  const placeOf = (row: number) => (isListed ? ['rows', row] : ['rows'])
  const runs = spec.columns.flatMap((column) => cells.findRun(column))
  const entries = spec.rows.filter((row) => typeof row !== 'string')
  const { ratio } = spec
  return {
    name,
    columns: [
      { header: parseInline(spec.header), align: 'left' },
      ...runs.map((run) => ({ header: parseInline(run.title), align: 'right' as const })),
      ...(ratio === undefined
        ? []
        : [{ header: parseInline(ratio.header), align: 'right' as const }]),
    ],
    rows: entries.map((entry, i) => [
      parseInline(entry.header),
      ...runs.map((run) => {
        return cells.make(entry, { run, shared: cells.shareUnit(entry, runs), at: placeOf(i) })
      }),
      ...(ratio === undefined ? [] : [cells.makeRatio(entry, ratio, placeOf(i))]),
    ]),
    notes: cells.describe(entries, [
      ...runs,
      ...(ratio?.of ?? []).flatMap((run) => cells.findRun(run)),
    ]),
  }
}

/** Text stands left, numbers right. */
function chooseAlignment(entry: EntrySpec): Alignment {
  return entry.value === 'title' || entry.value === 'name' ? 'left' : 'right'
}
