import * as v from 'valibot'
import { barsSchema } from './bars-spec.ts'
import { compareSchema } from './compare-spec.ts'
import { histogramSchema } from './histogram-spec.ts'
import { multiplesSchema } from './multiples-spec.ts'
import { processSchema } from './process-spec.ts'
import { scriptSchema } from './script-spec.ts'
import { seriesSchema } from './series-spec.ts'
import { clockSchema, liveSchema, sizesSchema } from './trace-spec.ts'

const SCHEMAS = {
  process: processSchema,
  compare: compareSchema,
  bars: barsSchema,
  series: seriesSchema,
  histogram: histogramSchema,
  live: liveSchema,
  sizes: sizesSchema,
  clock: clockSchema,
  multiples: multiplesSchema,
  script: scriptSchema,
} as const

const anyChart = v.variant('template', [
  processSchema,
  compareSchema,
  barsSchema,
  seriesSchema,
  histogramSchema,
  liveSchema,
  sizesSchema,
  clockSchema,
  multiplesSchema,
  scriptSchema,
])

/**
 * A chart. Its template says which kind; one that names none is what a script draws where it names
 * a script, and else a process. What is wrong is told of that kind alone.
 */
export const chartSchema = v.lazy((input) => chooseSchema(input))

/** What a user writes of a chart, its template filled in. */
export type ChartSpec = v.InferOutput<typeof anyChart>

/** What kind of chart it is. */
export type Template = ChartSpec['template']

/** Without a template that is known, the schema of all says what is expected. */
function chooseSchema(input: unknown): v.GenericSchema<v.InferInput<typeof anyChart>, ChartSpec> {
  const template = readTemplate(input)
  const schema = Object.entries(SCHEMAS).find(([name]) => name === template)?.[1]
  return schema ?? anyChart
}

/** Read which kind of chart someone means, in whatever they wrote. */
export function readTemplate(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return undefined
  const keys = new Map<string, unknown>(Object.entries(input))
  return keys.get('template') ?? (keys.has('script') ? 'script' : 'process')
}

/** List the templates whose charts have a key. */
export function listTemplatesWith(key: string): readonly string[] {
  return Object.entries(SCHEMAS).flatMap(([name, { entries }]) =>
    Object.keys(entries).includes(key) ? [name] : [],
  )
}
