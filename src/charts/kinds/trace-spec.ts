import * as v from 'valibot'
import { axisSchema, timeAxisSchema } from './axis-spec.ts'
import { runsSchema } from './compare-spec.ts'
import { frameEntries } from './frame-spec.ts'

// A trace of one run, or those of several in one chart.
const owners = { run: v.optional(v.string()), runs: v.optional(runsSchema) }

/** Outstanding memory over the events of a trace of malloc and free. */
export const liveSchema = v.strictObject({
  template: v.literal('live'),
  ...owners,
  show: v.optional(v.picklist(['bytes', 'count', 'both'])),
  ...frameEntries,
  x: v.optional(axisSchema),
  y: v.optional(axisSchema),
  y2: v.optional(axisSchema),
})

/** How the sizes of allocations are distributed. */
export const sizesSchema = v.strictObject({
  template: v.literal('sizes'),
  ...owners,
  ...frameEntries,
  x: v.optional(v.strictObject({ label: v.optional(v.string()) })),
  y: v.optional(axisSchema),
})

/** Memory over the clock of a trace of function calls or objects. */
export const clockSchema = v.strictObject({
  template: v.literal('clock'),
  ...owners,
  ...frameEntries,
  x: v.optional(timeAxisSchema),
  y: v.optional(axisSchema),
})

/** What a user writes of a chart of live memory. */
export type LiveSpec = v.InferOutput<typeof liveSchema>

/** What a user writes of a chart of sizes. */
export type SizesSpec = v.InferOutput<typeof sizesSchema>

/** What a user writes of a chart of memory over the clock. */
export type ClockSpec = v.InferOutput<typeof clockSchema>
