import { DAY, HOUR, MINUTE } from '../../gnuplot/tics/calendar.ts'
import { showValue } from '../words/show-value.ts'

const SPANS = [
  { name: 'day', length: DAY },
  { name: 'hour', length: HOUR },
  { name: 'minute', length: MINUTE },
] as const

/**
 * Say how long a stretch of time is, for a sentence: `1.2 hours`, or seconds in a chart that shows elapsed time.
 *
 * @param dates those that the chart shows
 */
export function showSpan(seconds: number, dates: unknown): string {
  const span = dates === undefined ? undefined : SPANS.find(({ length }) => seconds >= length)
  if (span === undefined) return showValue(seconds, 's')
  const amount = Number((seconds / span.length).toPrecision(3))
  return `${String(amount)}\u00a0${span.name}${amount === 1 ? '' : 's'}`
}
