import * as v from 'valibot'
import { described } from '../../../specs/described.ts'
import { positive } from './axis-spec.ts'

/** The schema of a font. */
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

/** A user's description of a font: its size in pixels, or family and size. */
export type FontSpec = v.InferOutput<typeof fontSchema>
