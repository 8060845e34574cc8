import * as v from 'valibot'
import { MOST_MINOR_INTERVALS } from '../../gnuplot/tics/walk-tics.ts'
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
    at: described(v.number(), 'Value at which the tic stands, in the unit of the axis.'),
    label: v.optional(
      described(v.string(), 'Its text; by default the number in the format of the axis.'),
    ),
  }),
])

// Positions as in `set xtics` (a step; start, step and end; or a list), and the style of the labels.
const tics = v.union([
  positive,
  v.literal(false),
  v.array(listedTic),
  v.pipe(
    v.strictObject({
      step: v.optional(described(positive, 'Distance between two tics, in the unit of the axis.')),
      start: v.optional(
        described(v.number(), 'The first tic; by default the lowest in the range.'),
      ),
      end: v.optional(described(v.number(), 'The last tic; by default the highest in the range.')),
      list: v.optional(
        described(
          v.array(listedTic),
          'The tics themselves: numbers, or `{at, label}`; instead of `step`.',
        ),
      ),
      rotate: v.optional(
        described(v.number(), 'Rotation of the labels in degrees counter-clockwise; 0 by default.'),
      ),
      out: v.optional(
        described(v.boolean(), 'Whether tics point out of the plot; `false` by default.'),
      ),
      mirror: v.optional(
        described(
          v.boolean(),
          'Whether the opposite side has them, too; `true` by default if it has no axis of its own.',
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

/** Text beside an axis; shared by kinds whose axes take little else. */
export const axisLabel = v.optional(
  described(v.string(), 'Text beside the axis; by default what it shows, with its unit.'),
)

const entries = {
  range: v.optional(
    described(
      v.tuple([rangeEnd, rangeEnd]),
      'The lowest and the highest value; `null` or `"*"`, the default of both, leaves an end to the data.',
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
      v.union([
        v.boolean(),
        v.pipe(
          wholePositive,
          v.maxValue(
            MOST_MINOR_INTERVALS,
            `expected at most ${String(MOST_MINOR_INTERVALS)} intervals`,
          ),
        ),
      ]),
      "Number of intervals between two tics (gnuplot's `mxtics`); `true` leaves it to gnuplot's rule, `false` is none. By default only logarithmic axes have minor tics.",
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
      "gnuplot's format of the numbers at the tics, such as `%.1f`; `% h` by default.",
    ),
  ),
}

/** An axis of plain numbers. */
export const axisSchema = described(
  v.strictObject(entries),
  'An axis: its range, tics, label and number format.',
)

/** A day, or a day and a time of UTC. */
const date = v.pipe(
  v.string(),
  v.check(isMoment, 'expected a day such as "2026-03-04", or a time such as "2026-03-04 14:05"'),
)

const dateEnd = v.nullable(v.union([v.number(), v.literal('*'), date]))

/** An axis of time: seconds, which may be shown as hours, minutes and seconds, or dates. */
export const timeAxisSchema = described(
  v.pipe(
    v.strictObject({
      ...entries,
      range: v.optional(
        described(
          v.tuple([dateEnd, dateEnd]),
          'The lowest and the highest value; `null` or `"*"`, the default of both, leaves an end to the data. With `time: date`, dates such as `"2026-03-04"`.',
        ),
      ),
      time: v.optional(
        described(
          v.union([v.boolean(), v.literal('date')]),
          'How time is shown: `true` as hours, minutes and seconds (`%tH:%tM:%tS`, or a time format of your own), `false` in seconds, `date` by the calendar in UTC. By default in seconds; in themes for pages in minutes from 10 minutes on, in hours from 2 hours on and in days from 4 days on, and by the calendar where the log has dates and no elapsed time, and lasts 12 hours or more.',
        ),
      ),
    }),
    v.check(
      ({ time, log }) => time === undefined || time === false || log === undefined || log === false,
      'expected either `time` or `log`',
    ),
    v.forward(
      v.partialCheck(
        [['time'], ['range']],
        ({ time, range = [] }) => !range.some(time === 'date' ? isNumber : isDate),
        'expected dates where `time` is `date`, and else seconds (for dates, write `time: date` beside it)',
      ),
      ['range'],
    ),
    v.forward(
      v.partialCheck(
        [['time'], ['tics']],
        ({ time, tics: given }) => time !== 'date' || given === undefined || given === false,
        'expected `false`, or none: with `time: date`, tics stand at whole hours, days, months or years',
      ),
      ['tics'],
    ),
  ),
  'An axis of time: its range, tics, label and format.',
)

/** Whether a text is a moment that exists: 30 February does not. */
function isMoment(text: string): boolean {
  const [, day = '', clock = '00:00'] =
    /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?$/.exec(text) ?? []
  const moment = new Date(`${day}T${clock}Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}

function isNumber(end: unknown): boolean {
  return typeof end === 'number'
}

function isDate(end: unknown): boolean {
  return typeof end === 'string' && end !== '*'
}

/** A user's description of an axis. */
export type AxisSpec = v.InferOutput<typeof timeAxisSchema>
