import { isForPages } from '../../pages/themes.ts'
import type { ChartSetting } from '../configured-chart.ts'
import { chooseDates, isWritten, type DatedRun, type DatedSpec } from './choose-dates.ts'
import { findTimeUnit, readEnd, type ElapsedTime } from './elapsed-time.ts'
import type { SampleDates } from './sample-dates.ts'

/** How a chart shows the time of a process, other than in seconds. */
export type ChartClock = SampleDates | ElapsedTime

/**
 * Choose how a chart of some processes shows time: dates, or elapsed time in the unit that the longest one asks for.
 *
 * @returns the clock of each process, in their order; `undefined` for seconds
 */
export function chooseClocks(
  spec: DatedSpec,
  runs: readonly DatedRun[],
  setting: Pick<ChartSetting, 'report'>,
): readonly ChartClock[] | undefined {
  const dates = chooseDates(spec, runs, setting)
  if (dates !== undefined || !isForPages(spec.theme) || isWritten(spec.x)) return dates
  const ends = runs.map(({ reader }) => readEnd(reader) ?? NaN)
  const unit = findTimeUnit(Math.max(...ends))
  return unit && runs.map(() => ({ unit }))
}

/** Choose the clock of the only process of a chart. */
export function chooseClock(
  spec: DatedSpec,
  run: DatedRun,
  setting: Pick<ChartSetting, 'report'>,
): ChartClock | undefined {
  return chooseClocks(spec, [run], setting)?.[0]
}

/** Whether a clock shows dates. */
export function hasDates(clock: ChartClock | undefined): clock is SampleDates {
  return clock !== undefined && 'origin' in clock
}

/** The elapsed time that is zero on the axis of a chart: the beginning of 1970 where it shows dates. */
export function findClockZero(clock: ChartClock | undefined): number {
  return hasDates(clock) ? -clock.origin : 0
}
