import type { RunsTableSpec, TableSpec } from '../tables/table-spec.ts'
import { checkForms } from './check-forms.ts'
import { checkFacts } from './check-facts.ts'
import { checkNames } from './check-names.ts'
import type { ConfigSpec } from './config-schema.ts'
import type { SpecIssue } from './spec-issue.ts'

/** Check what a table refers to, and that its keys go together. */
export function checkTable(
  name: string,
  table: TableSpec,
  config: ConfigSpec,
): readonly SpecIssue[] {
  if (table.template === 'runs') return checkRunsTable(name, table, config)
  return [
    ...checkForms('table', table, [{ needs: ['run'] }, { needs: ['runs'] }]),
    ...checkNames({ kind: 'run', key: 'run' }, table, config),
    ...checkNames({ kind: 'run', key: 'runs' }, table, config),
  ]
}

/** Runs stand in one direction and entries in the other. */
function checkRunsTable(
  name: string,
  table: RunsTableSpec,
  config: ConfigSpec,
): readonly SpecIssue[] {
  const runsAsRows = table.rows.every((row) => typeof row === 'string')
  const runsAsColumns = table.columns.every((column) => typeof column === 'string')
  if (runsAsRows === runsAsColumns) {
    return [{ problem: { kind: 'mixed-table', table: name }, at: [], part: 'value' }]
  }
  const key = runsAsRows ? 'rows' : 'columns'
  const ratio = checkNames({ kind: 'run', key: 'of' }, table.ratio ?? {}, config)
  return [
    ...checkNames({ kind: 'run', key }, table, config),
    ...checkFacts(table.equal ?? [], config),
    ...(table.ratio !== undefined && runsAsRows ? [refuseRatio(name)] : []),
    ...ratio.map((issue) => ({ ...issue, at: ['ratio', ...issue.at] })),
  ]
}

function refuseRatio(name: string): SpecIssue {
  const [key, expected] = [`tables.${name}.ratio`, 'in a table that has runs as columns']
  const actual = 'a table with runs as rows; give that column a ratio as its `value`'
  return { problem: { kind: 'bad-setting', key, expected, actual }, at: ['ratio'], part: 'key' }
}
