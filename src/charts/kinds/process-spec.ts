import * as v from 'valibot'
import { axisSchema, timeAxisSchema } from './axis-spec.ts'
import { frameEntries } from './frame-spec.ts'

/** A process as tdprocess draws it; the template of a chart that names none. */
export const processSchema = v.strictObject({
  template: v.optional(v.literal('process'), 'process'),
  run: v.string(),
  pid: v.optional(v.pipe(v.number(), v.integer())),
  digits: v.optional(v.picklist(['full', 'tdprocess'])),
  ...frameEntries,
  x: v.optional(timeAxisSchema),
  y: v.optional(axisSchema),
  y2: v.optional(axisSchema),
})

/** What a user writes of a process chart. */
export type ProcessSpec = v.InferOutput<typeof processSchema>
