import { formatFixed } from '../../../quantities/printf-number.ts'
import { DAY, fromCalendar, HOUR, MINUTE, toCalendar, type CalendarTime } from './calendar.ts'

/**
 * Format a moment, in seconds since 1970 UTC, as gnuplot 5.4 does: `%Y-%m-%d %H:%M:%S`, `%.3S` with
 * fractions, `%tH:%tM:%tS` for durations. An unknown conversion prints nothing.
 */
export function formatTime(format: string, seconds: number): string {
  const moment: Moment = {
    seconds,
    fraction: seconds - Math.floor(seconds),
    calendar: toCalendar(seconds),
    rest: Math.abs(seconds),
    isSigned: false,
  }
  return format.replaceAll(
    /%(0?)(\d*)(?:\.(\d*))?(t?.)/gsu,
    (_, zero: string, width: string, precision: string | undefined, letters: string) =>
      CONVERSIONS[letters]?.(moment, {
        isZeroed: zero === '0',
        width: Math.min(Number(width), MAX_WIDTH),
        decimals: Math.min(Number(precision ?? 0), 6),
      }) ?? '',
  )
}

const MAX_WIDTH = 1000

interface Moment {
  readonly seconds: number
  readonly fraction: number
  readonly calendar: CalendarTime
  /** The duration that relative conversions have not printed yet, without its sign. */
  rest: number
  /** Whether the minus sign was printed; a relative time has only one. */
  isSigned: boolean
}

interface Layout {
  readonly isZeroed: boolean
  readonly width: number
  readonly decimals: number
}

type ConvertTime = (moment: Moment, layout: Layout) => string

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const CONVERSIONS: Readonly<Record<string, ConvertTime>> = {
  '%': () => '%',
  a: ({ calendar }) => (DAYS[calendar.weekday] ?? '').slice(0, 3),
  A: ({ calendar }) => DAYS[calendar.weekday] ?? '',
  b: ({ calendar }) => (MONTHS[calendar.month] ?? '').slice(0, 3),
  h: ({ calendar }) => (MONTHS[calendar.month] ?? '').slice(0, 3),
  B: ({ calendar }) => MONTHS[calendar.month] ?? '',
  d: whole(2, '0', ({ day }) => day),
  D: ({ seconds }) => formatTime('%m/%d/%y', Math.floor(seconds)),
  F: ({ seconds }) => formatTime('%Y-%m-%d', Math.floor(seconds)),
  H: whole(2, '0', ({ hour }) => hour),
  I: whole(2, '0', ({ hour }) => ((hour + 11) % 12) + 1),
  j: whole(3, '0', ({ dayOfYear }) => dayOfYear + 1),
  k: whole(2, ' ', ({ hour }) => hour),
  l: whole(2, ' ', ({ hour }) => ((hour + 11) % 12) + 1),
  m: whole(2, '0', ({ month }) => month + 1),
  M: whole(2, '0', ({ minute }) => minute),
  p: ({ calendar }) => (calendar.hour < 12 ? 'am' : 'pm'),
  r: ({ seconds }) => formatTime('%I:%M:%S %p', Math.floor(seconds)),
  R: ({ seconds }) => formatTime('%H:%M', Math.floor(seconds)),
  s: ({ calendar }) => String(fromCalendar(calendar)),
  S: (moment, layout) =>
    pad(moment.calendar.second, layout, { usual: 2, fill: '0' }) +
    formatFraction(moment.fraction, layout),
  T: ({ seconds }) => formatTime('%H:%M:%S', Math.floor(seconds)),
  U: whole(2, '0', (time) => countWeeks(time, 0)),
  W: whole(2, '0', (time) => countWeeks(time, 1)),
  w: whole(2, '0', ({ weekday }) => weekday),
  y: whole(2, '0', ({ year }) => year % 100),
  Y: whole(4, '0', ({ year }) => year),
  tD: (moment, layout) => formatRelative(moment, layout, { unit: DAY, usual: 0 }),
  tH: (moment, layout) => formatRelative(moment, layout, { unit: HOUR, usual: 0 }),
  tM: (moment, layout) => formatRelative(moment, layout, { unit: MINUTE, usual: 2 }),
  tS: (moment, { decimals, ...layout }) =>
    formatRelative(moment, { ...layout, decimals: 0 }, { unit: 1, usual: 2 }) +
    formatFraction(moment.rest, { ...layout, decimals }),
}

function whole(usual: number, fill: string, read: (time: CalendarTime) => number): ConvertTime {
  return ({ calendar }, layout) => pad(read(calendar), layout, { usual, fill })
}

/**
 * Pad a number: to the usual width with `fill`, to an explicit width with zeros only if the format has a
 * `0`.
 */
function pad(
  value: number,
  { width, isZeroed }: Layout,
  { usual, fill }: { readonly usual: number; readonly fill: string },
): string {
  const filling = isZeroed || (width === 0 && fill === '0') ? '0' : ' '
  return String(value).padStart(width === 0 ? usual : width, filling)
}

function formatFraction(fraction: number, { decimals }: Layout): string {
  if (decimals === 0) return ''
  const most = 10 ** decimals - 1
  const digits = Math.min(Math.floor(0.5 + 10 ** decimals * fraction), most)
  return `.${String(digits).padStart(decimals, '0')}`
}

/** Print what is left of a duration in a unit; without decimals, the remainder is left to smaller units. */
function formatRelative(
  moment: Moment,
  layout: Layout,
  { unit, usual }: { unit: number; usual: number },
): string {
  const { rest } = moment
  if (layout.decimals > 0) {
    const sign = moment.seconds < 0 && !moment.isSigned ? '-' : ''
    return (sign + formatFixed(rest / unit, layout.decimals)).padStart(layout.width)
  }
  const sign = takeSign(moment)
  const count = Math.floor(rest / unit)
  moment.rest -= count * unit
  // Hours and days of an explicit width are always padded with zeros.
  const padded = { ...layout, isZeroed: layout.isZeroed || usual === 0 }
  return sign + pad(count, padded, { usual, fill: '0' })
}

function takeSign(moment: Moment): string {
  if (moment.seconds >= 0 || moment.isSigned) return ''
  moment.isSigned = true
  return '-'
}

/**
 * Count weeks from the first that has at least four days in the year; days before it belong to the previous
 * year.
 */
function countWeeks({ year, month, day, weekday }: CalendarTime, firstWeekday: number): number {
  const middle = day + 3 - ((weekday - firstWeekday + 7) % 7)
  const midweek = { year, month, day: middle, hour: 0, minute: 0, second: 0 }
  return Math.floor(toCalendar(fromCalendar(midweek)).dayOfYear / 7) + 1
}
