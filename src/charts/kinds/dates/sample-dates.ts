import * as v from 'valibot'
import { DAY, YEAR } from '../../gnuplot/tics/calendar.ts'
import { keptNumber } from '../../../series/kept-shape.ts'
import { recallReadout } from '../../../series/read-out.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'
import type { ProcessTable } from '../../../series/tabulate-process.ts'

/** When the samples of a process were taken, by the clock of its log, which is taken as UTC where it names no zone. */
export interface SampleDates {
  /** The moment at which elapsed time is zero, in seconds since 1970. */
  readonly origin: number
  /** Elapsed seconds of the first and the last sample. */
  readonly first: number
  readonly last: number
  /** Whether every sample stands at midnight: the log states days. */
  readonly isDaily: boolean
  /** Whether dates are all that the log states of time: it has no elapsed time of its own. */
  readonly isOnlyClock: boolean
}

const DATES = v.array(
  v.object({
    origin: keptNumber,
    first: keptNumber,
    last: keptNumber,
    isDaily: v.boolean(),
    isOnlyClock: v.boolean(),
  }),
)

/** Read when the samples of a process were taken; `undefined` where its log states no dates. */
export function readDates(reader: SampleReader): SampleDates | undefined {
  if (reader.clock === 'cpu') return undefined
  const [dates] =
    recallReadout([reader], {
      name: 'dates',
      shape: DATES,
      compute: ([table]) => (table === undefined ? [] : findDates(table)),
    }) ?? []
  return dates
}

/** A clock without a date or a year was read as one of 1970. */
const FIRST_YEAR = YEAR + DAY

/** Elapsed time that is that of the clock differs from it by rounding only, in seconds. */
const ROUNDING = 1e-3

function findDates({ time, series: { timestamp } }: ProcessTable): readonly SampleDates[] {
  const [first = NaN, last = NaN] = [time[0], time.at(-1)]
  const start = (timestamp[0] ?? NaN) / 1e6
  const end = (timestamp.at(-1) ?? NaN) / 1e6
  const origin = start - first
  // A log that is put together of others may have times that no clock shows.
  const isOneClock = Math.abs(end - origin - last) <= ROUNDING
  const follows = isOneClock || Math.abs(end - origin - last) <= MOST_DRIFT
  if (!(start >= FIRST_YEAR) || !follows) return []
  const isDaily = timestamp.every((moment) => moment % (DAY * 1e6) === 0)
  return [{ origin, first, last, isDaily, isOnlyClock: first === 0 && isOneClock }]
}

/** The clock of a recorder and the elapsed time of what it records drift apart by so many seconds. */
const MOST_DRIFT = 2
