import * as v from 'valibot'
import { positive } from './axis-spec.ts'
import { fontSchema } from './font-spec.ts'

/** The words of gnuplot's `set key` that a key's `position` is made of. */
export const KEY_WORDS = [
  'inside',
  'outside',
  'lmargin',
  'rmargin',
  'tmargin',
  'bmargin',
  'left',
  'right',
  'center',
  'top',
  'bottom',
  'above',
  'over',
  'below',
  'under',
  'vertical',
  'horizontal',
  'Left',
  'Right',
  'reverse',
  'invert',
] as const

/** One word of a key's `position`. */
export type KeyWord = (typeof KEY_WORDS)[number]

/** Split a key's `position` into its words; what is no such word is left out. */
export function parseKeyPosition(position: string): readonly KeyWord[] {
  const words = position.trim().split(/\s+/)
  return words.flatMap((word) => KEY_WORDS.filter((known) => known === word))
}

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
