import * as v from 'valibot'
import { axisSchema } from './axis-spec.ts'
import { runsSchema } from './compare-spec.ts'
import { frameEntries } from './frame-spec.ts'

/** The axis that bears the names of the runs. */
const namesAxis = v.strictObject({
  label: v.optional(v.string()),
  tics: v.optional(v.union([v.literal(false), v.strictObject({ rotate: v.optional(v.number()) })])),
})

const barValue = v.strictObject({
  title: v.string(),
  value: v.union([v.string(), v.number()]),
})

/** A cluster of bars for each run, of a table's columns or of values of one's own. */
export const barsSchema = v.strictObject({
  template: v.literal('bars'),
  table: v.optional(v.string()),
  columns: v.optional(v.pipe(v.array(v.string()), v.minLength(1, 'expected at least one column'))),
  runs: v.optional(runsSchema),
  values: v.optional(v.pipe(v.array(barValue), v.minLength(1, 'expected at least one value'))),
  stacked: v.optional(v.boolean()),
  ...frameEntries,
  x: v.optional(namesAxis),
  y: v.optional(axisSchema),
})

/** What a user writes of a bar chart. */
export type BarsSpec = v.InferOutput<typeof barsSchema>
