import { shareUnitOf } from '../../expressions/share-unit.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import { checkNames } from '../../specs/check-names.ts'
import type { ProjectNames } from '../../specs/project-names.ts'
import type { SpecIssue } from '../../specs/spec-issue.ts'
import type { BuiltTable } from '../configured-table.ts'
import { parseInline } from '../inline.ts'
import { quoteCode } from '../named-results.ts'
import { CellMaker } from '../runs/cell-maker.ts'
import { readEntry, readWords, type TableCell } from '../runs/list-cells.ts'
import { listResults, type ListedResults } from '../results/list-results.ts'
import { resultsTableSchema, type ResultsTableSpec } from '../results/results-table-spec.ts'
import { defineTable, type NamedTable } from '../table-kind.ts'
import type { Table } from '../table.ts'

/** The named results of a run as rows, and their figures as columns. */
export const resultsTable = defineTable({
  template: 'results',
  summary: { row: 'named result of a run', logs: 'any that names what it states', measures: [] },
  schema: resultsTableSchema,
  listRuns: ({ run }) => [run],
  check: checkResultsTable,
  build: buildResultsTable,
  trace: (spec) => ({ kind: 'cells', list: (scope) => listResultCells(spec, scope) }),
})

function checkResultsTable(
  { spec }: NamedTable<ResultsTableSpec>,
  names: ProjectNames,
): readonly SpecIssue[] {
  const { top, by } = spec
  const missing = { kind: 'missing-key', key: 'by' } as const
  return [
    ...checkNames({ kind: 'run', key: 'run' }, spec, names),
    ...(top === undefined || by !== undefined
      ? []
      : [{ problem: missing, at: ['top'], part: 'key' } as const]),
  ]
}

function buildResultsTable(
  { name, spec }: NamedTable<ResultsTableSpec>,
  scope: RunScope,
): BuiltTable {
  const found = listResults(spec, scope)
  if (found.kind === 'problem') {
    const { problem, at } = found
    return { table: undefined, problems: [{ problem, severity: 'error', at }] }
  }
  const { run, rows, note, scope: completed } = found.listed
  const cells = new CellMaker(completed, { equal: [], unlike: 'footnote' })
  const shared = spec.columns.map((_, i) => shareUnitOf(listColumn(found.listed, i), completed))
  const table: Table = {
    name,
    columns: [
      { header: parseInline(spec.header), align: 'left' },
      ...spec.columns.map(({ header, align = 'right' }) => ({
        header: parseInline(header),
        align,
      })),
    ],
    rows: rows.map((row) => [
      parseInline(spec.names === 'text' ? row.name : quoteCode(row.name)),
      ...row.entries.map((entry, i) => {
        return cells.make(entry, { run, shared: shared[i], at: ['columns', i] })
      }),
    ]),
    notes: [
      ...(note === undefined ? [] : [note]),
      ...cells.describe(
        rows.flatMap(({ entries }) => entries),
        [run],
      ),
    ],
  }
  return { table, problems: cells.problems }
}

function listColumn({ run, rows }: ListedResults, column: number) {
  return rows.map(({ entries }) => [String(entries[column]?.value), run] as const)
}

function listResultCells(spec: ResultsTableSpec, scope: RunScope): readonly TableCell[] {
  const found = listResults(spec, scope)
  if (found.kind === 'problem') return []
  const { listed } = found
  const alike = spec.columns.map((_, i) => listColumn(listed, i).map(([expression]) => expression))
  return listed.rows.flatMap(({ name, entries }, row) =>
    entries.map((entry, i) => ({
      where: `${name}, ${readWords(entry.header)}`,
      row,
      column: i + 1,
      ...readEntry(entry),
      current: spec.run,
      runs: [spec.run],
      alike: alike[i] ?? [],
      compared: undefined,
    })),
  )
}
