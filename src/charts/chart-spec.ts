import * as v from 'valibot'

/** `[min, max]`; `null` or `"*"` leaves an end to the data. */
const rangeEnd = v.nullable(v.union([v.number(), v.literal('*')]))

const positive = v.pipe(v.number(), v.minValue(Number.MIN_VALUE, 'expected a number above 0'))

const font = v.union([
  positive,
  v.strictObject({ family: v.optional(v.string()), size: v.optional(positive) }),
])

const axis = v.strictObject({
  range: v.optional(v.tuple([rangeEnd, rangeEnd])),
  // A step, or a series as gnuplot has it: `set xtics start, step, end`.
  tics: v.optional(
    v.union([
      positive,
      v.literal(false),
      v.strictObject({
        step: positive,
        start: v.optional(v.number()),
        end: v.optional(v.number()),
      }),
    ]),
  ),
  label: v.optional(v.string()),
  format: v.optional(v.string()),
})

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

const key = v.union([
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
    font: v.optional(font),
    box: v.optional(v.boolean()),
    opaque: v.optional(v.boolean()),
    spacing: v.optional(positive),
    title: v.optional(v.string()),
  }),
])

/** A chart: for the `process` template, of a run's process. */
export const chartSchema = v.strictObject({
  run: v.string(),
  template: v.optional(v.literal('process')),
  pid: v.optional(v.pipe(v.number(), v.integer())),
  file: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?![/\\]|[A-Za-z]:).*\.svg$/, 'expected a relative path that ends in .svg'),
    ),
  ),
  size: v.optional(v.tuple([positive, positive])),
  font: v.optional(font),
  resolution: v.optional(v.picklist([10, 100])),
  digits: v.optional(v.picklist(['full', 'tdprocess'])),
  title: v.optional(v.string()),
  x: v.optional(axis),
  y: v.optional(axis),
  y2: v.optional(axis),
  grid: v.optional(v.boolean()),
  key: v.optional(key),
  alt: v.optional(v.string()),
  caption: v.optional(v.string()),
})

/** What a user writes of a chart. */
export type ChartSpec = v.InferOutput<typeof chartSchema>

/** What a user writes of an axis. */
export type AxisSpec = v.InferOutput<typeof axis>

/** What a user writes of a chart's key. */
export type KeySpec = v.InferOutput<typeof key>

/** What a user writes of a font: its size in pixels, or more. */
export type FontSpec = v.InferOutput<typeof font>
