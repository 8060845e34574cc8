/** The calendar fields of a moment in UTC. */
export interface CalendarTime {
  readonly year: number
  /** From 0 for January. */
  readonly month: number
  /** From 1. */
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** Whole seconds. */
  readonly second: number
  /** From 0 for Sunday. */
  readonly weekday: number
  /** From 0 for the first of January. */
  readonly dayOfYear: number
}

/**
 * Split seconds since 1970 into calendar fields, without fractions of a second. Before 1970 gnuplot counts
 * from the beginning of the year, which absorbs the rounding error of a sum of steps.
 */
export function toCalendar(seconds: number): CalendarTime {
  const year = new Date(Math.floor(seconds) * 1000).getUTCFullYear()
  const newYear = fromCalendar({ year, month: 0, day: 1, hour: 0, minute: 0, second: 0 })
  const whole = seconds < 0 ? newYear + Math.floor(seconds - newYear) : Math.floor(seconds)
  const date = new Date(whole * 1000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
    dayOfYear: Math.floor((whole - newYear) / DAY),
  }
}

/** Convert calendar fields to seconds since 1970. Fields beyond their limits carry over. */
export function fromCalendar(
  time: Pick<CalendarTime, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'>,
): number {
  const date = new Date(0)
  date.setUTCFullYear(time.year, time.month, time.day)
  date.setUTCHours(time.hour, time.minute, time.second)
  return date.getTime() / 1000
}

/** A minute in seconds. */
export const MINUTE = 60
/** An hour in seconds. */
export const HOUR = 3600
/** A day in seconds. */
export const DAY = 86_400
/** A week in seconds. */
export const WEEK = 7 * DAY
/** A mean month in seconds: a twelfth of a year. */
export const MONTH = 2_629_800
/** A mean year in seconds: 365 days and a quarter. */
export const YEAR = 31_557_600
