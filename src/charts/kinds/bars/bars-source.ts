import * as v from 'valibot'
import { drawnList } from '../drawn-list.ts'
import { checkForms } from '../../../specs/check-forms.ts'
import { checkNames } from '../../../specs/check-names.ts'
import { described } from '../../../specs/described.ts'
import type { ProjectNames } from '../../../specs/project-names.ts'
import type { SpecIssue } from '../../../specs/spec-issue.ts'
import { runsEntry } from '../runs/run-spec.ts'
import type { BarsSource } from './read-bars-request.ts'

const barValue = v.strictObject({
  title: described(v.string(), 'Name of the bars of this colour, in the key.'),
  value: described(
    v.union([v.string(), v.number()]),
    'An expression over the metrics of each run, such as `time.real`.',
  ),
})

/** The keys that say which values of which runs a chart draws: those of a table, or its own. */
export const barsSourceEntries = {
  table: v.optional(
    described(
      v.string(),
      'The table whose numbers are drawn, one of runs or of the results of one; instead of `runs` and `values`.',
    ),
  ),
  columns: v.optional(
    described(
      drawnList(v.string(), 'column'),
      'Headers of the columns of `table` that are drawn; by default all columns of numbers.',
    ),
  ),
  runs: v.optional(runsEntry),
  values: v.optional(
    described(
      drawnList(barValue, 'value'),
      'The values of each run, in one colour each; all must have the same unit.',
    ),
  ),
}

/** Check that a chart names a table of runs or results, or runs and values. */
export function checkBarsSource(
  spec: BarsSource & { readonly template: string },
  names: ProjectNames,
): readonly SpecIssue[] {
  return [
    ...checkForms('chart', spec, [
      { needs: ['table'], takes: ['columns'] },
      { needs: ['runs', 'values'] },
    ]),
    ...checkNames({ kind: 'run', key: 'runs' }, spec, names),
    ...checkNames({ kind: 'table', key: 'table' }, spec, names),
    ...checkTable(spec.table, names),
  ]
}

/** Check that the rows of the table are runs or results, which bars need. */
function checkTable(table: string | undefined, names: ProjectNames): readonly SpecIssue[] {
  const template = table === undefined ? undefined : names.tables.get(table)
  if (template === undefined || DRAWN.includes(template)) return []
  const expected = 'a table of runs and entries, or of results'
  const actual = `one of the template \`${template}\``
  const problem = { kind: 'bad-setting', key: 'table', expected, actual } as const
  return [{ problem, at: ['table'], part: 'value' }]
}

/** The templates of the tables whose numbers bars can draw. */
const DRAWN: readonly string[] = ['runs', 'results']
