import { DAY, MINUTE } from '../../gnuplot/tics/calendar.ts'
import { showValue } from '../words/show-value.ts'
import type { SampleDates } from './sample-dates.ts'

/**
 * Say when a sample was taken, for a sentence: `on 2026-03-04`, `at 2026-03-04 14:05`, or `at 12.5 s`.
 *
 * @param time elapsed seconds
 * @param dates those that the chart shows; without them, it shows elapsed time
 */
export function showMoment(time: number | undefined, dates: SampleDates | undefined): string {
  if (dates === undefined || time === undefined || Number.isNaN(time)) {
    return `at ${showValue(time, 's')}`
  }
  const moment = Math.round(dates.origin + time)
  const [day = '', clock = ''] = new Date(moment * 1000).toISOString().split('T')
  if (dates.isDaily) return `on ${day}`
  const isShort = dates.last - dates.first < DAY && moment % MINUTE !== 0
  return `at ${day} ${clock.slice(0, isShort ? 8 : 5)}`
}
