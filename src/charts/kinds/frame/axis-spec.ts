import * as v from 'valibot'
import { described } from '../../../specs/described.ts'

const rangeEnd = v.nullable(v.union([v.number(), v.literal('*')]))

/** A number above zero. */
export const positive = v.pipe(
  v.number(),
  v.minValue(Number.MIN_VALUE, 'expected a number above 0'),
)

/** A whole number from 1 on. */
export const wholePositive = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1, 'expected a whole number above 0'),
)

const listedTic = v.union([
  v.number(),
  v.strictObject({
    at: described(v.number(), 'Where the tic stands, in the unit of the axis.'),
    label: v.optional(
      described(v.string(), 'Its text; without one, the number in the format of the axis.'),
    ),
  }),
])

// Places as `set xtics` has them (a step, start, step and end, or a list), and how the labels look.
const tics = v.union([
  positive,
  v.literal(false),
  v.array(listedTic),
  v.pipe(
    v.strictObject({
      step: v.optional(described(positive, 'Distance between two tics, in the unit of the axis.')),
      start: v.optional(
        described(v.number(), 'The first tic; without one, the lowest in the range.'),
      ),
      end: v.optional(
        described(v.number(), 'The last tic; without one, the highest in the range.'),
      ),
      list: v.optional(
        described(
          v.array(listedTic),
          'The tics themselves: numbers, or `{at, label}`; in the place of `step`.',
        ),
      ),
      rotate: v.optional(
        described(
          v.number(),
          'Degrees counter-clockwise by which the labels are turned; 0 by default.',
        ),
      ),
      out: v.optional(
        described(v.boolean(), 'Whether tics point out of the plot; `false` by default.'),
      ),
      mirror: v.optional(
        described(
          v.boolean(),
          'Whether the opposite side has them too; `true` by default where it has no axis of its own.',
        ),
      ),
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

/** Text beside an axis; the kinds whose axes take little else share it. */
export const axisLabel = v.optional(
  described(v.string(), 'Text beside the axis; without one, what it shows and the unit.'),
)

const entries = {
  range: v.optional(
    described(
      v.tuple([rangeEnd, rangeEnd]),
      'The lowest and the highest value; `null` or `"*"` leaves an end to the data, as both are by default.',
    ),
  ),
  tics: v.optional(
    described(
      tics,
      "A step, `{step, start, end}`, a list such as `[0, {at: 60, label: limit}]`, or `false` for none; chosen by gnuplot's rule by default.",
    ),
  ),
  minor: v.optional(
    described(
      v.union([v.boolean(), wholePositive]),
      "Parts between two tics (gnuplot's `mxtics`); `true` leaves their number to gnuplot's rule, `false` is none. Only logarithmic axes have some by default.",
    ),
  ),
  log: v.optional(
    described(
      v.union([v.boolean(), base]),
      'Whether the axis is logarithmic: `true` to the base of 10, or a base above 1; `false` by default.',
    ),
  ),
  label: axisLabel,
  format: v.optional(
    described(
      v.string(),
      "How numbers are written at the tics, in gnuplot's words such as `%.1f`; `% h` by default.",
    ),
  ),
}

/** An axis of plain numbers. */
export const axisSchema = described(
  v.strictObject(entries),
  'An axis: its range, tics, label and number format.',
)

/** An axis of seconds, which may be shown as a time of hours, minutes and seconds. */
export const timeAxisSchema = described(
  v.pipe(
    v.strictObject({
      ...entries,
      time: v.optional(
        described(
          v.boolean(),
          'Whether seconds are shown as hours, minutes and seconds (`%tH:%tM:%tS`, or a time format of your own); `false` by default.',
        ),
      ),
    }),
    v.check(
      ({ time, log }) => time !== true || log === undefined || log === false,
      'expected either `time` or `log`',
    ),
  ),
  'An axis of seconds: its range, tics, label and format.',
)

/** What a user writes of an axis. */
export type AxisSpec = v.InferOutput<typeof timeAxisSchema>
