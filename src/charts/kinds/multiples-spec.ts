import * as v from 'valibot'
import { positive } from './axis-spec.ts'
import { runsSchema } from './compare-spec.ts'
import { placeEntries } from './frame-spec.ts'
import { histogramSchema } from './histogram-spec.ts'
import { processSchema } from './process-spec.ts'
import { seriesSchema } from './series-spec.ts'

// What a panel does not have: a run, which panels differ in, and a place and a size of its own.
const own = ['file', 'alt', 'caption', 'size', 'resolution'] as const

/** The charts that can be repeated for several runs, by their templates. */
export const PANEL_SCHEMAS = {
  process: v.omit(processSchema, ['run', 'pid', ...own]),
  series: v.omit(seriesSchema, ['run', 'pid', ...own]),
  histogram: v.omit(histogramSchema, ['runs', ...own]),
}

const anyPanel = v.variant('template', [
  PANEL_SCHEMAS.process,
  PANEL_SCHEMAS.series,
  PANEL_SCHEMAS.histogram,
])

/** Several charts as one picture: those named, or one for each of some runs. */
export const multiplesSchema = v.strictObject({
  template: v.literal('multiples'),
  charts: v.optional(v.pipe(v.array(v.string()), v.minLength(1, 'expected at least one chart'))),
  chart: v.optional(anyPanel),
  runs: v.optional(runsSchema),
  columns: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1, 'expected a whole number above 0')),
  ),
  shared: v.optional(v.union([v.boolean(), v.picklist(['x', 'y'])])),
  title: v.optional(v.string()),
  size: v.optional(v.tuple([positive, positive])),
  resolution: v.optional(v.picklist([10, 100])),
  ...placeEntries,
})

/** What a user writes of small multiples. */
export type MultiplesSpec = v.InferOutput<typeof multiplesSchema>

/** What a user writes of a chart that is repeated. */
export type PanelSpec = v.InferOutput<typeof anyPanel>
