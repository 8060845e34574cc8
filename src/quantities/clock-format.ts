import { formatFixed } from './printf-number.ts'

/** A format of a duration as a clock shows it: `h:mm:ss`, `m:ss.ss`, `h:mm`. */
export interface ClockFormat {
  /** Whether hours stand first; otherwise minutes do, as many as there are. */
  readonly hasHours: boolean
  /** Whether seconds stand last; otherwise minutes do. */
  readonly hasSeconds: boolean
  /** Of the last part. */
  readonly decimals: number
  /** Whether the first part has two digits at least. */
  readonly isPadded: boolean
}

const SHAPE = /^(?:(?<hours>hh?):mm(?<seconds>:ss)?|(?<minutes>mm?):ss)(?:\.(?<decimals>s{1,9}))?$/

/** Parse the inside of a field such as `h:mm:ss` or `m:ss.sss`; `undefined` if it is something else. */
export function parseClockFormat(spec: string): ClockFormat | undefined {
  const groups = SHAPE.exec(spec)?.groups
  if (groups === undefined) return undefined
  const { hours, seconds, minutes, decimals = '' } = groups
  const hasSeconds = seconds !== undefined || minutes !== undefined
  if (decimals !== '' && !hasSeconds) return undefined
  return {
    hasHours: hours !== undefined,
    hasSeconds,
    decimals: decimals.length,
    isPadded: (hours ?? minutes ?? '').length === 2,
  }
}

/**
 * Format seconds as a clock shows them, rounded to the last part that is shown.
 *
 * @param decimals as many as were measured, if the format has more
 */
export function formatClock(seconds: number, format: ClockFormat, decimals: number): string {
  const shown = Math.min(format.decimals, decimals)
  const last = format.hasSeconds ? 1 : 60
  const rounded = formatFixed(Math.abs(seconds) / last, format.hasSeconds ? shown : 0)
  const [whole = '0', fraction] = rounded.split('.')
  const total = Number(whole)
  const parts = splitParts(total, format)
  const texts = parts.map((part, i) => String(part).padStart(i > 0 || format.isPadded ? 2 : 1, '0'))
  const sign = seconds < 0 && Number(rounded) > 0 ? '-' : ''
  return sign + texts.join(':') + (fraction === undefined ? '' : `.${fraction}`)
}

/** Split a whole number of the last part into all parts. */
function splitParts(total: number, { hasHours, hasSeconds }: ClockFormat): readonly number[] {
  const above = Math.floor(total / 60)
  if (!hasHours || !hasSeconds) return [above, total % 60]
  return [Math.floor(above / 60), above % 60, total % 60]
}
