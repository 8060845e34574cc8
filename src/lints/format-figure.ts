import type { Expectation } from './expectation.ts'
import { spanOf } from './rounding-interval.ts'
import type { WrittenNumber } from './written-number.ts'

/** What a number should be, as a message says it. */
export interface FormattedExpectation {
  readonly computed: string
  /** `undefined` when the rounding of what it comes of hardly matters. */
  readonly allowed: string | undefined
}

/** Write what a number should be in the form of the number: `x688`, `19.3%`, `1,234 s`. */
export function formatExpectation(
  number: WrittenNumber,
  expectation: Expectation,
): FormattedExpectation {
  const scale = number.form === 'percent' ? 100 : 1
  const values = expectation.values.map((value) => value * scale)
  const span = spanOf(expectation.intervals.flatMap(({ low, high }) => [low * scale, high * scale]))
  const isClock = CLOCK.test(number.text) && number.unit === 's'
  const show = (value: number, extra: number): string =>
    isClock ? formatClock(value, number) : wrap(number, formatDigits(value, number, extra))
  const shown = [...new Set(values.map((value) => show(value, 0)))]
  const bounds = [span.low, span.high].map((value) => show(value, 1))
  const isExact = span.high - span.low <= Math.abs(span.high) * 1e-6
  return {
    computed: shown.join(' or '),
    allowed: isClock || isExact || bounds[0] === bounds[1] ? undefined : bounds.join(' to '),
  }
}

/** `0:23` of minutes and seconds or of hours and minutes, which a page seldom tells apart, and `0:23:05`. */
const CLOCK = /^\d{1,3}(?::[0-5]\d){1,2}$/

/** Write what `0:23` should be in its form, so that it is right whether hours or minutes stand first. */
function formatClock(value: number, { text }: WrittenNumber): string {
  const whole = Math.round(Math.abs(value))
  const [, second = '', third] = text.split(':')
  const pad = (part: number): string => String(part).padStart(second.length, '0')
  const sign = value < 0 ? '-' : ''
  const high = Math.floor(whole / 60)
  if (third === undefined) return `${sign}${String(high)}:${pad(whole % 60)}`
  return `${sign}${String(Math.floor(high / 60))}:${pad(high % 60)}:${pad(whole % 60)}`
}

/** Digits as many as the number has, and three at least. */
function formatDigits(value: number, number: WrittenNumber, extra: number): string {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)))
  const wanted = Math.max(3, number.digits + extra) - 1 - size
  const decimals = Math.max(0, Math.min(12, Math.max(wanted, number.decimals)))
  const rounded = value.toFixed(
    Math.abs(value) >= 1000 ? Math.min(decimals, number.decimals + extra) : decimals,
  )
  const [whole = '', rest] = rounded.split('.')
  const grouped = Math.abs(value) >= 10_000 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return rest === undefined ? grouped : `${grouped}.${rest}`
}

function wrap({ form, text, unit }: WrittenNumber, digits: string): string {
  if (form === 'percent') return `${digits}%`
  if (form === 'ratio') {
    const sign = /[x×]/.exec(text)?.[0] ?? 'x'
    return /^\W*[x×]/.test(text) ? `${sign}${digits}` : `${digits}${sign}`
  }
  if (unit === '') return digits
  return /^[$€£¥]/.test(unit) ? `${unit}${digits}` : `${digits} ${unit}`
}
