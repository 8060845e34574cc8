import * as v from 'valibot'
import { KEY_WORDS, parseKeyPosition } from '../key-position.ts'
import { positive } from './axis-spec.ts'
import { fontSchema } from './font-spec.ts'

/** The legend of a chart. */
export const keySchema = v.union([
  v.literal(false),
  v.literal('off'),
  v.strictObject({
    position: v.optional(
      v.pipe(
        v.string(),
        v.check(
          (position) => parseKeyPosition(position).length === position.trim().split(/\s+/).length,
          `expected words of gnuplot's \`set key\`: ${KEY_WORDS.join(', ')}`,
        ),
      ),
    ),
    font: v.optional(fontSchema),
    box: v.optional(v.boolean()),
    opaque: v.optional(v.boolean()),
    spacing: v.optional(positive),
    title: v.optional(v.string()),
  }),
])

/** What a user writes of a chart's key. */
export type KeySpec = v.InferOutput<typeof keySchema>
