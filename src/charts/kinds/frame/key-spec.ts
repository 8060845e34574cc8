import * as v from 'valibot'
import { described } from '../../../specs/described.ts'
import { KEY_WORDS, parseKeyPosition } from '../../key-position.ts'
import { positive } from './axis-spec.ts'
import { fontSchema } from './font-spec.ts'

const position = v.pipe(
  v.string(),
  v.check(
    (words) => parseKeyPosition(words).length === words.trim().split(/\s+/).length,
    `expected words of gnuplot's \`set key\`: ${KEY_WORDS.join(', ')}`,
  ),
)

/** The legend of a chart. */
export const keySchema = described(
  v.union([
    v.literal(false),
    v.literal('off'),
    v.strictObject({
      position: v.optional(
        described(
          position,
          "Its position in words of gnuplot's `set key`, such as `left bottom` or `outside`; by default inside at the top right, or above the chart, depending on its template.",
        ),
      ),
      font: v.optional(described(fontSchema, 'Font of its texts; by default that of the chart.')),
      box: v.optional(described(v.boolean(), 'Whether it has an outline; `false` by default.')),
      opaque: v.optional(
        described(v.boolean(), 'Whether it covers the curves behind it; `false` by default.'),
      ),
      spacing: v.optional(described(positive, 'Line spacing, as a factor; 1 by default.')),
      title: v.optional(described(v.string(), 'Text above its lines; none by default.')),
    }),
  ]),
  'The legend: `{position, font, box, opaque, spacing, title}`, or `off`. By default, charts of a single curve or colour have none, and those of a run have one inside at the top right.',
)

/** A user's description of a chart's key. */
export type KeySpec = v.InferOutput<typeof keySchema>
