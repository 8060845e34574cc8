import { DAY, fromCalendar, HOUR, MINUTE, MONTH, toCalendar, WEEK, YEAR } from './calendar.ts'
import { findAutomaticStep } from './tic-steps.ts'

/** The units of tics on a time axis, from the shortest (gnuplot's time levels, from 1). */
export const TIME_LEVEL = {
  seconds: 1,
  minutes: 2,
  hours: 3,
  days: 4,
  weeks: 5,
  months: 6,
  years: 7,
} as const

/** A step in seconds and the level of its units. */
export interface TimeStep {
  readonly step: number
  readonly level: number
}

/**
 * Find the step of automatic tics on a time axis (gnuplot 5.4). From level to level the step is computed
 * again in larger units, as long as it is long enough for the next level.
 */
export function findTimeStep(span: number): TimeStep {
  let found: TimeStep = { step: findAutomaticStep(span), level: TIME_LEVEL.seconds }
  for (const { above, level, unit, find, isLeast } of UNITS) {
    if (found.step <= above) continue
    const step = find(span / unit) * unit
    const forced = isLeast ? Math.max(step, unit) : step
    found = { step: forced, level: forced >= unit ? level : found.level }
  }
  return found
}

const UNITS = [
  unit('minutes', { length: MINUTE, above: 5 }, findTwelfths),
  unit('hours', { length: HOUR, above: 5 * MINUTE }, findTwelfths),
  unit('days', { length: DAY, above: HOUR }, findTwelfths),
  unit('weeks', { length: WEEK, above: 2 * DAY }, findAutomaticStep),
  unit('months', { length: MONTH, above: 3 * WEEK }, findAutomaticStep),
  unit('years', { length: YEAR, above: MONTH }, findTwelfths),
]

function unit(
  name: keyof typeof TIME_LEVEL,
  { length, above }: { readonly length: number; readonly above: number },
  find: (span: number) => number,
) {
  const isLeast = name === 'weeks' || name === 'months'
  return { above, level: TIME_LEVEL[name], unit: length, find, isLeast }
}

/** Find a step in units that come in dozens: a half, a third, a quarter, a sixth, a twelfth. */
function findTwelfths(span: number): number {
  const power = 12 ** Math.floor(Math.log(span) / Math.log(12))
  const size = span / power
  const tics = 12 / size
  if (tics > 24) return power / 24
  if (tics > 12) return power / 12
  if (tics > 6) return power / 6
  if (tics > 4) return power / 4
  if (tics > 2) return power / 2
  if (tics > 1) return power
  if (tics > 0.5) return power * 2
  if (tics > 1 / 3) return power * 3
  return power * Math.ceil(size)
}

/** Find the level of a step that was set. */
export function findTimeLevel(step: number): number {
  if (step >= 365 * DAY) return TIME_LEVEL.years
  if (step >= 28 * DAY) return TIME_LEVEL.months
  if (step >= WEEK) return TIME_LEVEL.weeks
  if (step >= DAY) return TIME_LEVEL.days
  if (step >= HOUR) return TIME_LEVEL.hours
  return step >= MINUTE ? TIME_LEVEL.minutes : TIME_LEVEL.seconds
}

/** Move a moment to a whole unit of a level: down, but up from shortly before the next (gnuplot 5.4). */
export function snapToLevel(level: number, seconds: number): number {
  if (level <= TIME_LEVEL.seconds) return seconds
  const time = { ...toCalendar(seconds) }
  if (time.second > 55) time.minute++
  time.second = 0
  if (level >= TIME_LEVEL.hours) {
    if (time.minute > 55) time.hour++
    time.minute = 0
  }
  if (level >= TIME_LEVEL.days && time.hour > 22) {
    Object.assign(time, toCalendar(fromCalendar({ ...time, day: time.day + 1, hour: 0 })))
  }
  if (level >= TIME_LEVEL.months) {
    if (time.day > 25) time.month++
    time.day = 1
  }
  return fromCalendar(time)
}

/** Find the step of gnuplot 5.4's automatic minor tics on a time axis; 0 for none. */
export function findMinorTimeStep(level: number, step: number): number {
  const rows = MINOR_STEPS[level] ?? []
  const isInclusive = level <= TIME_LEVEL.hours
  return rows.findLast(([from]) => (isInclusive ? step >= from : step > from))?.[1] ?? 0
}

type MinorSteps = readonly (readonly [from: number, step: number])[]

const SHORT_STEPS: MinorSteps = [
  [5, 1],
  [10, 5],
  [20, 10],
  [MINUTE, 20],
  [2 * MINUTE, MINUTE],
  [6 * MINUTE, 2 * MINUTE],
  [12 * MINUTE, 3 * MINUTE],
  [24 * MINUTE, 6 * MINUTE],
]

/** The minor step by level and major step: from `from` on up to level `hours`, above it on higher levels. */
const MINOR_STEPS: Readonly<Record<number, MinorSteps>> = {
  [TIME_LEVEL.seconds]: SHORT_STEPS,
  [TIME_LEVEL.minutes]: SHORT_STEPS,
  [TIME_LEVEL.hours]: [
    [20 * MINUTE, 10 * MINUTE],
    [HOUR, 30 * MINUTE],
    [2 * HOUR, HOUR],
    [6 * HOUR, 2 * HOUR],
    [12 * HOUR, 3 * HOUR],
    [24 * HOUR, 6 * HOUR],
  ],
  [TIME_LEVEL.days]: [
    [2 * HOUR, HOUR],
    [4 * HOUR, 2 * HOUR],
    [7 * HOUR, 3 * HOUR],
    [13 * HOUR, 6 * HOUR],
    [DAY, 12 * HOUR],
    [2 * DAY, DAY],
  ],
  [TIME_LEVEL.weeks]: [
    [2 * DAY, DAY],
    [WEEK, WEEK],
  ],
  [TIME_LEVEL.months]: [
    [2 * DAY, DAY],
    [15 * DAY, 10 * DAY],
    [2 * MONTH, MONTH],
    [6 * MONTH, 3 * MONTH],
    [2 * YEAR, YEAR],
  ],
  [TIME_LEVEL.years]: [
    [2 * MONTH, MONTH],
    [6 * MONTH, 3 * MONTH],
    [2 * YEAR, YEAR],
    [10 * YEAR, 5 * YEAR],
    [50 * YEAR, 10 * YEAR],
    [100 * YEAR, 20 * YEAR],
    [200 * YEAR, 50 * YEAR],
    [300 * YEAR, 100 * YEAR],
  ],
}
