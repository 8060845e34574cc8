import * as v from 'valibot'
import { positive } from './axis-spec.ts'

/** A size in pixels, or more. */
export const fontSchema = v.union([
  positive,
  v.strictObject({ family: v.optional(v.string()), size: v.optional(positive) }),
])

/** What a user writes of a font: its size in pixels, or more. */
export type FontSpec = v.InferOutput<typeof fontSchema>
