import * as v from 'valibot'
import { placeEntries } from './frame-spec.ts'

/** What an existing gnuplot script draws. */
export const scriptSchema = v.strictObject({
  template: v.optional(v.literal('script'), 'script'),
  script: v.string(),
  plot: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1, 'expected a whole number above 0')),
  ),
  lenient: v.optional(v.boolean()),
  ...placeEntries,
})

/** What a user writes of a script's chart. */
export type ScriptSpec = v.InferOutput<typeof scriptSchema>
