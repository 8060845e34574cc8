import { checkFacts } from '../../specs/check-facts.ts'
import { checkNames } from '../../specs/check-names.ts'
import type { ProjectNames } from '../../specs/project-names.ts'
import type { SpecIssue } from '../../specs/spec-issue.ts'
import { buildRunsTable } from '../runs/build-runs-table.ts'
import { listRows } from '../runs/list-rows.ts'
import { listCells } from '../runs/list-cells.ts'
import { runsTableSchema, type RunsTableSpec } from '../runs/runs-table-spec.ts'
import { defineTable, type NamedTable } from '../table-kind.ts'

/** Runs as rows and entries as columns, or the other way round. */
export const runsTable = defineTable({
  template: 'runs',
  summary: { row: 'run, or entry', logs: 'any', measures: [] },
  schema: runsTableSchema,
  listRuns: ({ rows, columns }) =>
    [...(Array.isArray(rows) ? rows : []), ...columns].filter((entry) => typeof entry === 'string'),
  check: checkRunsTable,
  build: buildRunsTable,
  trace: (spec, titleOf) => ({
    kind: 'cells',
    list: (scope) => listCells(listRows(spec, scope).spec, titleOf),
  }),
})

/** Runs stand in one direction and entries in the other. */
function checkRunsTable(
  { name, spec }: NamedTable<RunsTableSpec>,
  names: ProjectNames,
): readonly SpecIssue[] {
  const runsAsRows = Array.isArray(spec.rows) && spec.rows.every((row) => typeof row === 'string')
  const runsAsColumns = spec.columns.every((column) => typeof column === 'string')
  if (runsAsRows === runsAsColumns) {
    return [{ problem: { kind: 'mixed-table', table: name }, at: [], part: 'value' }]
  }
  const key = runsAsRows ? 'rows' : 'columns'
  const ratio = checkNames({ kind: 'run', key: 'of' }, spec.ratio ?? {}, names)
  return [
    ...checkNames({ kind: 'run', key }, spec, names),
    ...checkFacts(spec.equal, names),
    ...(spec.ratio !== undefined && runsAsRows ? [refuseRatio(name)] : []),
    ...ratio.map((issue) => ({ ...issue, at: ['ratio', ...issue.at] })),
  ]
}

function refuseRatio(name: string): SpecIssue {
  const [key, expected] = [`tables.${name}.ratio`, 'in a table that has runs as columns']
  const actual = 'a table with runs as rows; give that column a ratio as its `value`'
  return { problem: { kind: 'bad-setting', key, expected, actual }, at: ['ratio'], part: 'key' }
}
