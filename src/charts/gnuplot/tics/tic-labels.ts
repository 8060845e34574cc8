import { toCalendar } from './calendar.ts'
import type { Axis } from '../../chart.ts'
import {
  formatTicNumber,
  parseTicFormat,
  type TicFormat,
  type NumberStyle,
  type ParsedTicFormat,
} from './tic-format.ts'
import { formatTime } from './format-moment.ts'
import { snapToLevel, TIME_LEVEL } from './time-steps.ts'

/** Formats the label of a tic at a value, in a format of its own or in the axis's. */
export type TicLabeller = (value: number, format?: string) => string

/** gnuplot's default number format: C's `% g`, with raised exponents. */
const DEFAULT_FORMAT = '% h'

/** Create the labeller of a numeric axis; a format that cannot be parsed gives empty labels. */
export function createNumberLabeller(
  axis: Axis,
  ends: { readonly min: number; readonly max: number },
  style: NumberStyle,
): TicLabeller {
  const format = axis.format === DEFAULT_FORMAT ? refineFormat(ends.min, ends.max) : axis.format
  const parsed = parse(format)
  return (value, own) => formatTicNumber(own === undefined ? parsed : parse(own), value, style)
}

/**
 * Create the labeller of a time axis. If its format is one for numbers, a time format is chosen that
 * omits what both ends have in common (gnuplot 5.4).
 */
export function createTimeLabeller(
  { format, time }: Axis,
  plan: { readonly min: number; readonly max: number; readonly level: number },
): TicLabeller {
  const shown = isForNumbers(format) ? chooseTimeFormat(plan, time?.timefmt ?? '') : format
  return (value, own) => formatTime(own ?? shown, value)
}

function isForNumbers(format: string): boolean {
  return /^[^%]*%[-+ #]*[\d.]*[efgh]/.test(format)
}

function chooseTimeFormat(
  { min, max, level }: { readonly min: number; readonly max: number; readonly level: number },
  timefmt: string,
): string {
  const first = toCalendar(snapToLevel(level, min))
  const last = toCalendar(snapToLevel(level, max))
  if (first.year === last.year && first.dayOfYear === last.dayOfYear) {
    const hours = first.hour === last.hour ? '' : '%H'
    const minutes = level < TIME_LEVEL.days ? `${hours === '' ? '' : ':'}%M` : ''
    return hours + minutes + (level < TIME_LEVEL.hours ? ':%S' : '')
  }
  const [month, day] = [timefmt.indexOf('m'), timefmt.indexOf('d')]
  const date = month < day ? '%m/%d' : '%d/%m'
  const isSameCentury = Math.trunc(first.year / 100) === Math.trunc(last.year / 100)
  const year = first.year === last.year ? '' : isSameCentury ? '/%y' : '/%Y'
  return date + year + (level < TIME_LEVEL.weeks ? '\n%H:%M' : '')
}

/** Check the formats of an axis's labels. Return those with an unknown conversion. */
export function checkTicFormats(
  axis: Axis,
): Extract<ParsedTicFormat, { kind: 'unknown-conversion' }>[] {
  if (axis.time !== undefined) return []
  const listed = axis.tics?.listed ?? []
  const formats = [
    axis.format,
    ...listed.flatMap(({ label }) => (label?.kind === 'format' ? [label.text] : [])),
  ]
  return formats.flatMap((format) => {
    const parsed = parseTicFormat(format)
    return parsed.kind === 'format' ? [] : [parsed]
  })
}

function parse(text: string): TicFormat {
  const parsed = parseTicFormat(text)
  return parsed.kind === 'format' ? parsed.format : []
}

/** Use as many decimals as needed where gnuplot's default format would print adjacent tics alike. */
function refineFormat(min: number, max: number): string {
  if (min * max <= 0) return DEFAULT_FORMAT
  const decimals = Math.ceil(-Math.log10(Math.min(Math.abs(max - min), Math.abs(min))))
  return decimals <= 4 || decimals >= 10 ? DEFAULT_FORMAT : `%.${decimals}f`
}
