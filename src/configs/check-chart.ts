import type { ChartSpec } from '../charts/chart-spec.ts'
import type { MultiplesSpec } from '../charts/kinds/multiples-spec.ts'
import type { Problem } from '../diagnostics.ts'
import type { ConfigSpec } from './config-schema.ts'
import type { ConfigPath } from './config-source.ts'

/** Something wrong with a chart, and where in its description. */
export interface ChartIssue {
  readonly problem: Problem
  readonly at: ConfigPath
  readonly part: 'key' | 'value'
}

/** Check what a chart refers to, and that its keys go together. */
export function checkChart(chart: ChartSpec, config: ConfigSpec): readonly ChartIssue[] {
  const check = (kind: Kind, key: string): readonly ChartIssue[] =>
    checkNames({ kind, key }, chart, config)
  switch (chart.template) {
    case 'process':
    case 'series':
      return check('run', 'run')
    case 'compare':
    case 'histogram':
      return check('run', 'runs')
    case 'bars':
      return [
        ...checkForms(chart, [
          { needs: ['table'], takes: ['columns'] },
          { needs: ['runs', 'values'] },
        ]),
        ...check('run', 'runs'),
        ...check('table', 'table'),
      ]
    case 'multiples':
      return [
        ...checkForms(chart, [{ needs: ['charts'] }, { needs: ['chart', 'runs'] }]),
        ...check('run', 'runs'),
        ...check('chart', 'charts'),
        ...checkNesting(chart, config),
      ]
    case 'script':
      return []
  }
}

type Kind = 'run' | 'table' | 'chart'

/** Every name under a key, a word or a list, is known. */
function checkNames(
  { kind, key }: { readonly kind: Kind; readonly key: string },
  chart: ChartSpec,
  config: ConfigSpec,
): readonly ChartIssue[] {
  const known = Object.keys(config[`${kind}s`] ?? {})
  const value: unknown = Object.entries(chart).find(([name]) => name === key)?.[1]
  const isList = Array.isArray(value)
  const names = value === undefined ? [] : [value].flat()
  return names.flatMap((name, i): ChartIssue[] => {
    if (typeof name !== 'string' || known.includes(name)) return []
    const problem = { kind: 'unknown-name', thing: kind, name, known } as const
    return [{ problem, at: isList ? [key, i] : [key], part: 'value' }]
  })
}

/** One of the ways in which a chart may be described: keys that it needs, and others that it takes. */
interface Form {
  readonly needs: readonly string[]
  readonly takes?: readonly string[]
}

/** A chart is described in one way and no other, and completely. */
function checkForms(chart: ChartSpec, forms: readonly Form[]): readonly ChartIssue[] {
  const keys = Object.keys(chart)
  const used = forms.filter(({ needs, takes = [] }) =>
    [...needs, ...takes].some((key) => keys.includes(key)),
  )
  const [form, second] = used
  if (form === undefined || second !== undefined) {
    const words = forms.map(({ needs }) => needs)
    const problem = { kind: 'chart-forms', forms: words, isBoth: form !== undefined } as const
    return [{ problem, at: [], part: 'key' }]
  }
  return form.needs
    .filter((key) => !keys.includes(key))
    .map((key) => ({ problem: { kind: 'missing-key', key }, at: [], part: 'key' }))
}

/** Small multiples are not made of small multiples. */
function checkNesting({ charts = [] }: MultiplesSpec, config: ConfigSpec): readonly ChartIssue[] {
  return charts.flatMap((name, i): ChartIssue[] => {
    if (config.charts?.[name]?.template !== 'multiples') return []
    return [{ problem: { kind: 'nested-multiples', name }, at: ['charts', i], part: 'value' }]
  })
}
