import type { Axis } from '../../chart.ts'
import { DAY, HOUR } from '../../gnuplot/tics/calendar.ts'
import { formatTime } from '../../gnuplot/tics/format-moment.ts'
import { isForPages } from '../../pages/themes.ts'
import type { ThemeName } from '../../theme-names.ts'
import type { AxisSpec } from '../frame/axis-spec.ts'
import { createAxis, createTimeAxis } from '../frame/create-axis.ts'
import { setCase } from '../words/set-case.ts'
import { hasDates, type ChartClock } from './choose-clock.ts'
import type { SampleDates } from './sample-dates.ts'

/** What an axis of time is made from. */
export interface TimeAxisInput {
  readonly spec: AxisSpec | undefined
  /** The label of elapsed time, without its unit. */
  readonly label: string
  /** The clocks of the processes; `undefined` for seconds. */
  readonly clocks: readonly ChartClock[] | undefined
  readonly theme: ThemeName
}

/** Create the axis of time of a chart: of dates, or of elapsed time, which may be drawn in a longer unit than seconds. */
export function createMomentAxis({ spec, label, clocks = [], theme }: TimeAxisInput): Axis {
  const dates = clocks.filter(hasDates)
  if (dates.length > 0) return createDateAxis(spec, dates, theme)
  const axis = createTimeAxis(spec, setCase(label, theme))
  const [clock] = clocks
  const isLong = clock !== undefined && 'unit' in clock && isForPages(theme)
  return isLong ? { ...axis, drawnIn: clock.unit } : axis
}

/** Up to so long a span is divided into hours, a longer one into days. */
const MOST_HOURS = 4 * DAY

/** Create an axis of dates, whose values are seconds since 1970. Its label has what the tics do not say: the year or the day, and that nobody knows of which zone the hours are where a log states none. */
function createDateAxis(
  spec: AxisSpec | undefined,
  dates: readonly SampleDates[],
  theme: ThemeName,
): Axis {
  const from = readEnd(spec?.range?.[0]) ?? Math.min(...dates.map((one) => one.origin + one.first))
  const to = readEnd(spec?.range?.[1]) ?? Math.max(...dates.map((one) => one.origin + one.last))
  const hasHours = !dates.every(({ isDaily }) => isDaily) && Math.abs(to - from) <= MOST_HOURS
  const kind = hasHours ? 'hours' : 'days'
  // A single moment stands in the middle of what is usual around it.
  const around = from === to ? (hasHours ? HOUR : DAY) : 0
  const shown = { from: from - around, to: to + around }
  const label = isForPages(theme) ? labelDates({ ...shown, kind }) : NAMES[kind]
  const axis = createAxis({ ...spec, time: 'date' }, label)
  const range = from === to ? { min: shown.from, max: shown.to } : readTimeRange(spec?.range)
  return {
    ...axis,
    range,
    time: {
      ...{ timefmt: '%s', calendar: kind },
      ...(spec?.format === undefined ? {} : { format: spec.format }),
    },
    format: spec?.format ?? (hasHours ? '%m-%d %H:%M' : '%Y-%m-%d'),
  }
}

const NAMES = { days: 'Date', hours: 'Time (UTC or local)' } as const

/** What a label of an axis of dates is made from: seconds since 1970, and what its tics show. */
interface LabelledDates {
  readonly from: number
  readonly to: number
  readonly kind: keyof typeof NAMES
}

function labelDates({ from, to, kind }: LabelledDates): string {
  const show = (format: string): readonly [first: string, last: string] => {
    return [formatTime(format, Math.min(from, to)), formatTime(format, Math.max(from, to))]
  }
  const [firstDay, lastDay] = show('%1d %B %Y')
  if (kind === 'hours' && firstDay === lastDay) return `${NAMES[kind]}, ${firstDay}`
  const [first, last] = show('%Y')
  return `${NAMES[kind]}, ${first === last ? first : `${first}–${last}`}`
}

type RangeEnd = NonNullable<AxisSpec['range']>[number]

/** Read a range as an axis has it: seconds as they are, and dates as seconds since 1970. */
export function readTimeRange([low, high]: AxisSpec['range'] = [null, null]): Axis['range'] {
  const [min, max] = [readEnd(low), readEnd(high)]
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

/** Read an end of a range: seconds, a day, or a day and a time of UTC. */
function readEnd(end: RangeEnd | undefined): number | undefined {
  if (typeof end === 'number') return end
  if (typeof end !== 'string' || end === '*') return undefined
  const [day = '', clock = '00:00'] = end.split(/[ T]/)
  return Date.parse(`${day}T${clock}Z`) / 1000
}
