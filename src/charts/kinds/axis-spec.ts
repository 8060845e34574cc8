import * as v from 'valibot'

/** `[min, max]`; `null` or `"*"` leaves an end to the data. */
const rangeEnd = v.nullable(v.union([v.number(), v.literal('*')]))

/** A number above zero. */
export const positive = v.pipe(
  v.number(),
  v.minValue(Number.MIN_VALUE, 'expected a number above 0'),
)

const listedTic = v.union([
  v.number(),
  v.strictObject({ at: v.number(), label: v.optional(v.string()) }),
])

// Places as `set xtics` has them (a step, start, step and end, or a list), and how the labels look.
const tics = v.union([
  positive,
  v.literal(false),
  v.array(listedTic),
  v.pipe(
    v.strictObject({
      step: v.optional(positive),
      start: v.optional(v.number()),
      end: v.optional(v.number()),
      list: v.optional(v.array(listedTic)),
      rotate: v.optional(v.number()),
      out: v.optional(v.boolean()),
      mirror: v.optional(v.boolean()),
    }),
    v.check(
      ({ step, start, end }) => step !== undefined || (start === undefined && end === undefined),
      'expected a `step` with its `start` and `end`',
    ),
    v.check(
      ({ step, list }) => step === undefined || list === undefined,
      'expected either a `step` or a `list`',
    ),
  ),
])

const base = v.pipe(v.number(), v.gtValue(1, 'expected `true` or a base above 1'))

const entries = {
  range: v.optional(v.tuple([rangeEnd, rangeEnd])),
  tics: v.optional(tics),
  minor: v.optional(
    v.union([
      v.boolean(),
      v.pipe(v.number(), v.integer(), v.minValue(1, 'expected a whole number above 0')),
    ]),
  ),
  log: v.optional(v.union([v.boolean(), base])),
  label: v.optional(v.string()),
  format: v.optional(v.string()),
}

/** An axis of plain numbers. */
export const axisSchema = v.strictObject(entries)

/** An axis of seconds, which may be shown as a time of hours, minutes and seconds. */
export const timeAxisSchema = v.pipe(
  v.strictObject({ ...entries, time: v.optional(v.boolean()) }),
  v.check(
    ({ time, log }) => time !== true || log === undefined || log === false,
    'expected either `time` or `log`',
  ),
)

/** What a user writes of an axis. */
export type AxisSpec = v.InferOutput<typeof timeAxisSchema>
