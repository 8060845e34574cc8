import * as v from 'valibot'
import type { ProjectDefaults } from './chart-kind.ts'
import { chartKinds } from './chart-kinds.ts'
import type { ConfiguredChart } from './configured-chart.ts'

const anyChart = v.variant(
  'template',
  chartKinds.map(({ schema }) => schema),
)

/**
 * A chart. Its template says of which kind it is; one that names none is what a script draws where it names
 * a script, and otherwise a process. Only the faults of that kind are reported.
 */
export const chartSchema = v.lazy((input) => chooseSchema(input))

/** What a user writes of a chart, its template filled in. */
export type ChartSpec = v.InferOutput<typeof anyChart>

/** Without a template that is known, the schema of all says what is expected. */
function chooseSchema(input: unknown): v.GenericSchema<v.InferInput<typeof anyChart>, ChartSpec> {
  const template = readTemplate(input)
  return chartKinds.find((kind) => kind.template === template)?.schema ?? anyChart
}

/** Read which kind of chart someone means, in whatever they wrote. */
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

/** Turn what a user wrote of a chart into a chart of the configuration. */
export function configureChart(spec: ChartSpec, project: ProjectDefaults): ConfiguredChart {
  const [chart] = chartKinds.flatMap((kind) => kind.configureOwn(spec, project) ?? [])
  if (chart === undefined) throw new Error(`Unexpected template ${spec.template}`)
  return chart
}
