import * as v from 'valibot'
import { positive } from './axis-spec.ts'
import { fontSchema } from './font-spec.ts'
import { keySchema } from './key-spec.ts'

/** Where a chart goes, and what pages say of it. */
export const placeEntries = {
  file: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?![/\\]|[A-Za-z]:).*\.svg$/, 'expected a relative path that ends in .svg'),
    ),
  ),
  alt: v.optional(v.string()),
  caption: v.optional(v.string()),
}

/** What every chart of one plot has around it. */
export const frameEntries = {
  ...placeEntries,
  size: v.optional(v.tuple([positive, positive])),
  font: v.optional(fontSchema),
  resolution: v.optional(v.picklist([10, 100])),
  title: v.optional(v.string()),
  grid: v.optional(v.boolean()),
  key: v.optional(keySchema),
}

/** What a user writes of what is around a chart's curves. */
export type FrameSpec = v.InferOutput<v.StrictObjectSchema<typeof frameEntries, undefined>>
