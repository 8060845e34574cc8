import * as v from 'valibot'
import { axisSchema, positive } from './axis-spec.ts'
import { runsSchema } from './compare-spec.ts'
import { frameEntries } from './frame-spec.ts'
import { SERIES_NAMES } from './series-catalogue.ts'

/** How the samples of a series are distributed. */
export const histogramSchema = v.strictObject({
  template: v.literal('histogram'),
  series: v.picklist(SERIES_NAMES),
  runs: runsSchema,
  bin: v.optional(positive),
  ...frameEntries,
  x: v.optional(axisSchema),
  y: v.optional(axisSchema),
})

/** What a user writes of a histogram. */
export type HistogramSpec = v.InferOutput<typeof histogramSchema>
