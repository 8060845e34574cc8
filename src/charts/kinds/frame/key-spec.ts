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
          "Where it stands, in words of gnuplot's `set key`, such as `left bottom` or `outside`; by default inside at the top right, or above the chart, as its template wants it.",
        ),
      ),
      font: v.optional(described(fontSchema, 'Font of its texts; that of the chart by default.')),
      box: v.optional(described(v.boolean(), 'Whether it has an outline; `false` by default.')),
      opaque: v.optional(
        described(v.boolean(), 'Whether it covers the curves behind it; `false` by default.'),
      ),
      spacing: v.optional(
        described(positive, 'Height of its lines, as a factor of the font; 1 by default.'),
      ),
      title: v.optional(described(v.string(), 'Text above its lines; none by default.')),
    }),
  ]),
  'The legend: `{position, font, box, opaque, spacing, title}`, or `off`. Without it, charts of a single curve or colour have none, and those of a run have theirs inside at the top right.',
)

/** What a user writes of a chart's key. */
export type KeySpec = v.InferOutput<typeof keySchema>
