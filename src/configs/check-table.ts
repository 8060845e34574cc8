import type { RunsTableSpec, TableSpec } from '../tables/table-spec.ts'
import { checkFacts } from '../specs/check-facts.ts'
import { checkForms } from '../specs/check-forms.ts'
import { checkNames } from '../specs/check-names.ts'
import type { ProjectNames } from '../specs/project-names.ts'
import type { SpecIssue } from '../specs/spec-issue.ts'

/** Check what a table refers to, and that its keys go together. */
export function checkTable(
  name: string,
  table: TableSpec,
  names: ProjectNames,
): readonly SpecIssue[] {
  if (table.template === 'runs') return checkRunsTable(name, table, names)
  return [
    ...checkForms('table', table, [{ needs: ['run'] }, { needs: ['runs'] }]),
    ...checkNames({ kind: 'run', key: 'run' }, table, names),
    ...checkNames({ kind: 'run', key: 'runs' }, table, names),
  ]
}

/** Runs stand in one direction and entries in the other. */
function checkRunsTable(
  name: string,
  table: RunsTableSpec,
  names: ProjectNames,
): readonly SpecIssue[] {
  const runsAsRows = table.rows.every((row) => typeof row === 'string')
  const runsAsColumns = table.columns.every((column) => typeof column === 'string')
  if (runsAsRows === runsAsColumns) {
    return [{ problem: { kind: 'mixed-table', table: name }, at: [], part: 'value' }]
  }
  const key = runsAsRows ? 'rows' : 'columns'
  const ratio = checkNames({ kind: 'run', key: 'of' }, table.ratio ?? {}, names)
  return [
    ...checkNames({ kind: 'run', key }, table, names),
    ...checkFacts(table.equal ?? [], names),
    ...(table.ratio !== undefined && runsAsRows ? [refuseRatio(name)] : []),
    ...ratio.map((issue) => ({ ...issue, at: ['ratio', ...issue.at] })),
  ]
}

function refuseRatio(name: string): SpecIssue {
  const [key, expected] = [`tables.${name}.ratio`, 'in a table that has runs as columns']
  const actual = 'a table with runs as rows; give that column a ratio as its `value`'
  return { problem: { kind: 'bad-setting', key, expected, actual }, at: ['ratio'], part: 'key' }
}
