import * as v from 'valibot'
import { axisSchema, timeAxisSchema } from './axis-spec.ts'
import { frameEntries } from './frame-spec.ts'
import { SERIES_NAMES } from './series-catalogue.ts'

/** At least one run of the configuration. */
export const runsSchema = v.pipe(v.array(v.string()), v.minLength(1, 'expected at least one run'))

/** One series of several runs, over each other. */
export const compareSchema = v.strictObject({
  template: v.literal('compare'),
  series: v.picklist(SERIES_NAMES),
  runs: runsSchema,
  align: v.optional(v.union([v.literal('start'), v.strictObject({ label: v.string() })])),
  ...frameEntries,
  x: v.optional(timeAxisSchema),
  y: v.optional(axisSchema),
})

/** What a user writes of a chart that compares runs. */
export type CompareSpec = v.InferOutput<typeof compareSchema>
