import type { ChartSpec } from '../charts/kinds/chart-spec.ts'
import type { BarsSpec } from '../charts/kinds/bars-spec.ts'
import type { MultiplesSpec } from '../charts/kinds/multiples-spec.ts'
import { checkForms } from '../specs/check-forms.ts'
import { checkNames, type NamedThing } from '../specs/check-names.ts'
import type { ProjectNames } from '../specs/project-names.ts'
import type { SpecIssue } from '../specs/spec-issue.ts'

/** Check what a chart refers to, and that its keys go together. */
export function checkChart(chart: ChartSpec, names: ProjectNames): readonly SpecIssue[] {
  const check = (kind: NamedThing['kind'], key: string): readonly SpecIssue[] =>
    checkNames({ kind, key }, chart, names)
  switch (chart.template) {
    case 'process':
    case 'series':
      return check('run', 'run')
    case 'compare':
    case 'histogram':
      return check('run', 'runs')
    case 'live':
    case 'sizes':
    case 'clock':
      return [
        ...checkForms('chart', chart, [{ needs: ['run'] }, { needs: ['runs'] }]),
        ...check('run', 'run'),
        ...check('run', 'runs'),
      ]
    case 'bars':
      return [
        ...checkForms('chart', chart, [
          { needs: ['table'], takes: ['columns'] },
          { needs: ['runs', 'values'] },
        ]),
        ...check('run', 'runs'),
        ...check('table', 'table'),
        ...checkTableOfBars(chart, names),
      ]
    case 'multiples':
      return [
        ...checkForms('chart', chart, [{ needs: ['charts'] }, { needs: ['chart', 'runs'] }]),
        ...check('run', 'runs'),
        ...check('chart', 'charts'),
        ...checkNesting(chart, names),
      ]
    case 'script':
      return []
  }
}

/** Bars are drawn of a table of runs. */
function checkTableOfBars({ table }: BarsSpec, names: ProjectNames): readonly SpecIssue[] {
  const template = table === undefined ? undefined : names.tables.get(table)
  if (template === undefined || template === 'runs') return []
  const expected = 'a table of runs and entries'
  const actual = `one of the template \`${template}\``
  const problem = { kind: 'bad-setting', key: 'table', expected, actual } as const
  return [{ problem, at: ['table'], part: 'value' }]
}

/** Small multiples are not made of small multiples. */
function checkNesting({ charts = [] }: MultiplesSpec, names: ProjectNames): readonly SpecIssue[] {
  return charts.flatMap((name, i): SpecIssue[] => {
    if (names.charts.get(name) !== 'multiples') return []
    return [{ problem: { kind: 'nested-multiples', name }, at: ['charts', i], part: 'value' }]
  })
}
