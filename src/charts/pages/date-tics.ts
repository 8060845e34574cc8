import type { ListedTic } from '../chart.ts'
import type { TimeAxis } from '../chart-axis.ts'
import { DAY, fromCalendar, HOUR, MINUTE, toCalendar, WEEK } from '../gnuplot/tics/calendar.ts'
import { formatTime } from '../gnuplot/tics/format-moment.ts'
import type { AxisRange } from '../gnuplot/ranges/ranges.ts'

/** A step from tic to tic: of equal length in seconds, or of whole months. */
type DateStep =
  | { readonly kind: 'even'; readonly length: number }
  | { readonly kind: 'months'; readonly months: number }

const even = (...lengths: readonly number[]): readonly DateStep[] =>
  lengths.map((length) => ({ kind: 'even', length }))
const ofMonths = (...counts: readonly number[]): readonly DateStep[] =>
  counts.map((months) => ({ kind: 'months', months }))

/** Customary steps below a day, as d3-scale has them. */
const HOURS: readonly DateStep[] = [
  ...even(1, 5, 15, 30),
  ...even(1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE),
  ...even(1 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR),
]

/** And from a day on. */
const DAYS: readonly DateStep[] = [
  ...even(1 * DAY, 2 * DAY, 1 * WEEK, 2 * WEEK),
  ...ofMonths(1, 2, 3, 6),
  ...ofMonths(...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => 12 * years)),
]

/** The first Monday of 1970, on which weeks begin, and from which days and hours are counted. */
const MONDAY = 4 * DAY

/**
 * List the tics of an axis of dates, at most `maxTics` of them: at whole hours, days, Mondays, or the first days of months and years,
 * of UTC. A tic is named by what is new there: `14:00`, but `4 Mar` at midnight; `Mar`, but `2026` in January.
 *
 * @param calendar whether tics may be shorter than a day
 * @param format that of all tics, as `strftime` has it
 */
export function listDateTics(
  { min, max }: Pick<AxisRange, 'min' | 'max'>,
  {
    calendar,
    format,
    maxTics,
  }: Pick<TimeAxis, 'calendar' | 'format'> & { readonly maxTics: number },
): readonly ListedTic[] {
  const ends = { low: Math.min(min, max), high: Math.max(min, max) }
  const steps = calendar === 'hours' ? [...HOURS, ...DAYS] : DAYS
  const shown = steps.filter((step) => estimateCount(step, ends) <= maxTics)
  const step = shown.find((one) => placeTics(one, ends).length <= maxTics) ?? steps.at(-1)
  if (step === undefined) return []
  return placeTics(step, ends).map((value) => {
    const text = format === undefined ? nameTic(value, step) : formatTime(format, value)
    return { value, label: { kind: 'text', text } }
  })
}

interface Ends {
  readonly low: number
  readonly high: number
}

/** Longer than the longest month: a rough count that is never too high. */
const LONG_MONTH = 32 * DAY

function estimateCount(step: DateStep, { low, high }: Ends): number {
  return (high - low) / (step.kind === 'even' ? step.length : step.months * LONG_MONTH) - 1
}

function placeTics(step: DateStep, { low, high }: Ends): readonly number[] {
  const at = (index: number): number =>
    step.kind === 'even' ? MONDAY + index * step.length : startOfMonth(index * step.months)
  const first =
    step.kind === 'even'
      ? Math.ceil((low - MONDAY) / step.length)
      : Math.floor(countMonths(low) / step.months)
  const tics: number[] = []
  for (let index = first; at(index) <= high; index++) if (at(index) >= low) tics.push(at(index))
  return tics
}

/** The months from the first of the year 0 on. */
function countMonths(seconds: number): number {
  const { year, month } = toCalendar(seconds)
  return year * 12 + month
}

function startOfMonth(months: number): number {
  const year = Math.floor(months / 12)
  return fromCalendar({ year, month: months - 12 * year, day: 1, hour: 0, minute: 0, second: 0 })
}

function nameTic(value: number, step: DateStep): string {
  if (step.kind === 'months') return formatTime(toCalendar(value).month === 0 ? '%Y' : '%b', value)
  if (value % DAY === 0) return formatTime('%1d %b', value)
  return formatTime(step.length < MINUTE ? '%H:%M:%S' : '%H:%M', value)
}
