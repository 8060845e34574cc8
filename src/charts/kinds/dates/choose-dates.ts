import type { SampleReader } from '../../../series/sample-reader.ts'
import { HOUR } from '../../gnuplot/tics/calendar.ts'
import { isForPages } from '../../pages/themes.ts'
import type { ThemeName } from '../../theme-names.ts'
import type { ChartSetting } from '../configured-chart.ts'
import type { AxisSpec } from '../frame/axis-spec.ts'
import { readDates, type SampleDates } from './sample-dates.ts'

/** What decides whether a chart shows dates. */
export interface DatedSpec {
  readonly theme: ThemeName
  readonly x?: AxisSpec | undefined
}

/** A process of a chart; one that has none of its curves has no dates to show. */
export interface DatedRun {
  readonly name: string
  readonly reader: SampleReader
}

/** So long a recording is looked up by its dates, a shorter one by how long it has run. */
const LEAST_SPAN = 12 * HOUR

/**
 * Choose whether a chart of some processes shows dates in place of elapsed time: where its author says so; and for pages, where
 * dates are all that the logs state of time, the recordings overlap, and they last 12 hours or more.
 *
 * @returns the dates of each process, in their order; `undefined` for elapsed time
 */
export function chooseDates(
  { x, theme }: DatedSpec,
  runs: readonly DatedRun[],
  setting: Pick<ChartSetting, 'report'>,
): readonly SampleDates[] | undefined {
  const isAsked = x?.time === 'date'
  if (!isAsked && (!isForPages(theme) || isWritten(x))) return undefined
  const found = runs.map(({ reader }) => readDates(reader))
  const dates = found.filter((one) => one !== undefined)
  if (dates.length === runs.length) return isAsked || areWorthDates(dates) ? dates : undefined
  const undated = runs[found.indexOf(undefined)]
  if (isAsked) setting.report({ kind: 'no-dates', run: undated?.name ?? '' }, ['x', 'time'])
  return undefined
}

/** Whether the author has written how the axis shows time: in seconds, unless it is said otherwise. */
export function isWritten({ time, range, tics, format, label, log }: AxisSpec = {}): boolean {
  return [time, range, tics, format, label, log].some((setting) => setting !== undefined)
}

function areWorthDates(all: readonly SampleDates[]): boolean {
  const spans = all.map(({ origin, first, last }) => ({ from: origin + first, to: origin + last }))
  const [from, to] = [Math.max, Math.min]
  const common = to(...spans.map((span) => span.to)) - from(...spans.map((span) => span.from))
  return (
    all.every(({ isOnlyClock }) => isOnlyClock) &&
    Math.max(...spans.map((span) => span.to - span.from)) >= LEAST_SPAN &&
    (common > 0 || all.length === 1)
  )
}
