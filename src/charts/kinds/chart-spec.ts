import * as v from 'valibot'
import type { ProjectDefaults } from './chart-kind.ts'
import { chartKinds } from './chart-kinds.ts'
import type { ConfiguredChart } from './configured-chart.ts'

const anyChart = v.variant(
  'template',
  chartKinds.map(({ schema }) => schema),
)

/**
 * The schema of a chart. Its template names its kind; without one, it is a script chart if it names a
 * script, and a process chart otherwise. Only the errors of that kind are reported.
 */
export const chartSchema = v.lazy((input) => chooseSchema(input))

/** A user's description of a chart, with its template filled in. */
export type ChartSpec = v.InferOutput<typeof anyChart>

/**
 * Choose the schema of the input's template; for an unknown one, the schema of all kinds, whose error lists
 * them.
 */
function chooseSchema(input: unknown): v.GenericSchema<v.InferInput<typeof anyChart>, ChartSpec> {
  const template = readTemplate(input)
  return chartKinds.find((kind) => kind.template === template)?.schema ?? anyChart
}

/** Read the template of any input, or the one that its keys imply. */
export function readTemplate(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return undefined
  const keys = new Map<string, unknown>(Object.entries(input))
  const implied = chartKinds.find(({ impliedBy }) => impliedBy !== undefined && keys.has(impliedBy))
  return keys.get('template') ?? (implied ?? chartKinds[0]).template
}

/** List the templates whose charts have a key. */
export function listTemplatesWith(key: string): readonly string[] {
  return chartKinds.flatMap(({ template, schema }) =>
    Object.keys(schema.entries).includes(key) ? [template] : [],
  )
}

/** Turn a user's description into a chart of the configuration. */
export function configureChart(spec: ChartSpec, project: ProjectDefaults): ConfiguredChart {
  const [chart] = chartKinds.flatMap((kind) => kind.configureOwn(spec, project) ?? [])
  if (chart === undefined) throw new Error(`Unexpected template ${spec.template}`)
  return chart
}
