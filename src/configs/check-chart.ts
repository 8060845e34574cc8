import type { ChartSpec } from '../charts/kinds/chart-spec.ts'
import type { BarsSpec } from '../charts/kinds/bars-spec.ts'
import type { MultiplesSpec } from '../charts/kinds/multiples-spec.ts'
import { checkForms } from './check-forms.ts'
import { checkNames, type NamedThing } from './check-names.ts'
import type { ConfigSpec } from './config-schema.ts'
import type { SpecIssue } from './spec-issue.ts'

/** Check what a chart refers to, and that its keys go together. */
export function checkChart(chart: ChartSpec, config: ConfigSpec): readonly SpecIssue[] {
  const check = (kind: NamedThing['kind'], key: string): readonly SpecIssue[] =>
    checkNames({ kind, key }, chart, config)
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
        ...checkTableOfBars(chart, config),
      ]
    case 'multiples':
      return [
        ...checkForms('chart', chart, [{ needs: ['charts'] }, { needs: ['chart', 'runs'] }]),
        ...check('run', 'runs'),
        ...check('chart', 'charts'),
        ...checkNesting(chart, config),
      ]
    case 'script':
      return []
  }
}

/** Bars are drawn of a table of runs. */
function checkTableOfBars({ table }: BarsSpec, config: ConfigSpec): readonly SpecIssue[] {
  const template = table === undefined ? undefined : config.tables?.[table]?.template
  if (template === undefined || template === 'runs') return []
  const expected = 'a table of runs and entries'
  const actual = `one of the template \`${template}\``
  const problem = { kind: 'bad-setting', key: 'table', expected, actual } as const
  return [{ problem, at: ['table'], part: 'value' }]
}

/** Small multiples are not made of small multiples. */
function checkNesting({ charts = [] }: MultiplesSpec, config: ConfigSpec): readonly SpecIssue[] {
  return charts.flatMap((name, i): SpecIssue[] => {
    if (config.charts?.[name]?.template !== 'multiples') return []
    return [{ problem: { kind: 'nested-multiples', name }, at: ['charts', i], part: 'value' }]
  })
}
