import * as v from 'valibot'
import { described } from '../../../specs/described.ts'
import { positive } from './axis-spec.ts'

/** A size in pixels, or more. */
export const fontSchema = described(
  v.union([
    positive,
    v.strictObject({
      family: v.optional(
        described(
          v.string(),
          'Name of the typeface; by default that of the text around it, Arial in the theme `gnuplot`.',
        ),
      ),
      size: v.optional(
        described(positive, 'Height in pixels; by default that of the text around it.'),
      ),
    }),
  ]),
  'A size in pixels, or `{family, size}`.',
)

/** What a user writes of a font: its size in pixels, or more. */
export type FontSpec = v.InferOutput<typeof fontSchema>
