import { DAY, MINUTE } from '../../gnuplot/tics/calendar.ts'
import { showValue } from '../words/show-value.ts'
import { hasDates, type ChartClock } from './choose-clock.ts'
import { findTimeUnit, type ElapsedTime } from './elapsed-time.ts'

/**
 * Say when a sample was taken, for a sentence: `on 2026-03-04`, `at 2026-03-04 14:05`, `at 12.5 s`, or `at 2.75 h` in a chart of
 * a long recording.
 *
 * @param time elapsed seconds
 * @param clock that of the chart; without one, it shows seconds
 */
export function showMoment(time: number | undefined, clock: ChartClock | undefined): string {
  if (clock === undefined || time === undefined || Number.isNaN(time)) {
    return `at ${showValue(time, 's')}`
  }
  if (!hasDates(clock)) return `at ${showElapsed(time, clock)}`
  const moment = Math.round(clock.origin + time)
  const [day = '', hours = ''] = new Date(moment * 1000).toISOString().split('T')
  if (clock.isDaily) return `on ${day}`
  const isShort = clock.last - clock.first < DAY && moment % MINUTE !== 0
  return `at ${day} ${hours.slice(0, isShort ? 8 : 5)}`
}

/** Say how much time has passed, with three digits of a unit of which there is one at least, and those of a second. */
function showElapsed(time: number, clock: ElapsedTime): string {
  const unit = findTimeUnit(time) ?? (time >= clock.unit.scale ? clock.unit : undefined)
  if (unit === undefined) return showValue(time, 's')
  const amount = time / unit.scale
  return `${String(amount < 100 ? Number(amount.toPrecision(3)) : Math.round(amount))}\u00a0${unit.symbol}`
}
