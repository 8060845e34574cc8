import { roundFixed, roundSignificant, type SignificantDigits } from '../series/round-exactly.ts'

/** What stands between `{:` and `}` of a format, in Python's words for it. */
export interface NumberFormat {
  readonly fill: string
  /** `undefined` aligns numbers right, as Python does. */
  readonly align: '<' | '>' | '^' | '=' | undefined
  readonly sign: '+' | '-' | ' '
  /** `#`: a no-break space before an SI or binary prefix. */
  readonly alternate: boolean
  readonly width: number
  readonly grouping: ',' | '_' | ''
  readonly precision: number | undefined
  /** Python's `d e f g %` and none; `s` is SI and `b` binary prefixes. */
  readonly type: 'd' | 'e' | 'f' | 'g' | '%' | 's' | 'b' | ''
}

const SPEC =
  /^(?:(?<fill>.)?(?<align>[<>^=]))?(?<sign>[+\- ])?(?<alternate>#)?(?<zero>0)?(?<width>\d{1,3})?(?<grouping>[,_])?(?:\.(?<precision>\d{1,2}))?(?<type>[defg%sb])?$/u

/** Read the inside of a replacement field, without its colon; `undefined` when it is none. */
export function parseNumberFormat(spec: string): NumberFormat | undefined {
  const groups = SPEC.exec(spec)?.groups
  if (groups === undefined) return undefined
  const { fill, align, sign, alternate, zero, width, grouping, precision, type } = groups
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: ALIGNMENTS.find((known) => known === align) ?? (zero === undefined ? undefined : '='),
    sign: SIGNS.find((known) => known === sign) ?? '-',
    alternate: alternate !== undefined,
    width: Number(width ?? 0),
    grouping: GROUPINGS.find((known) => known === grouping) ?? '',
    precision: precision === undefined ? undefined : Number(precision),
    type: TYPES.find((known) => known === type) ?? '',
  }
}

const ALIGNMENTS = ['<', '>', '^', '='] as const
const SIGNS = ['+', '-', ' '] as const
const GROUPINGS = [',', '_'] as const
const TYPES = ['d', 'e', 'f', 'g', '%', 's', 'b'] as const

/**
 * Format a number as Python's `format()` does, ties to even included, and with `s` and `b`
 * by SI and binary prefixes to a number of significant digits.
 *
 * `%` multiplies by 100; `d` rounds nothing, so the caller makes sure of a whole number.
 */
export function formatNumber(value: number, format: NumberFormat): string {
  if (!Number.isFinite(value)) return String(value)
  const negative = value < 0 || Object.is(value, -0)
  const digits = formatMagnitude(Math.abs(value), format)
  const sign = negative ? '-' : format.sign === '-' ? '' : format.sign
  const padding = Math.max(0, format.width - sign.length - digits.length)
  const fill = (count: number): string => format.fill.repeat(count)
  switch (format.align) {
    case '<':
      return sign + digits + fill(padding)
    case '^':
      return fill(Math.floor(padding / 2)) + sign + digits + fill(Math.ceil(padding / 2))
    case '=':
      return sign + fill(padding) + digits
    case '>':
    case undefined:
      return fill(padding) + sign + digits
  }
}

function formatMagnitude(value: number, format: NumberFormat): string {
  switch (format.type) {
    case 'f':
      return group(roundFixed(value, format.precision ?? 6), format)
    case '%':
      return `${group(roundFixed(value * 100, format.precision ?? 6), format)}%`
    case 'd':
      return group(roundFixed(value, 0), format)
    case 'e':
      return formatScientific(value, format.precision ?? 6)
    case 'g':
      return group(formatGeneral(value, format.precision ?? 6, ''), format)
    case '':
      return group(
        format.precision === undefined
          ? String(value)
          : formatGeneral(value, format.precision, '.0'),
        format,
      )
    case 's':
    case 'b':
      return formatPrefixed(value, format)
  }
}

function formatScientific(value: number, precision: number): string {
  const { digits, exponent } = roundSignificant(value, precision + 1)
  const mantissa = digits.length > 1 ? `${digits.slice(0, 1)}.${digits.slice(1)}` : digits
  const power = String(Math.abs(exponent)).padStart(2, '0')
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${power}`
}

/** C's `%g`: significant digits, no trailing zeros; `whole` is what a whole number gets. */
function formatGeneral(value: number, precision: number, whole: string): string {
  const count = Math.max(1, precision)
  const rounded = roundSignificant(value, count)
  // Python's form without a type keeps room for the digit after its point.
  const limit = whole === '' ? count : count - 1
  if (rounded.exponent < -4 || rounded.exponent >= limit) {
    return formatScientific(value, count - 1)
      .replace(/(\.\d*?)0+e/, '$1e')
      .replace('.e', 'e')
  }
  const fixed = placePoint(rounded)
  const trimmed = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed
  return trimmed.includes('.') ? trimmed : trimmed + whole
}

/** Write rounded digits without a power of ten. */
function placePoint({ digits, exponent }: SignificantDigits): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  return digits.length > exponent + 1 ? `${whole}.${digits.slice(exponent + 1)}` : whole
}

function group(digits: string, { grouping }: NumberFormat): string {
  if (grouping === '') return digits
  const [, whole, rest] = /^(\d+)(.*)$/.exec(digits) ?? []
  if (whole === undefined) return digits
  return whole.replace(/\B(?=(\d{3})+$)/g, grouping) + (rest ?? '')
}

const SI_PREFIXES = ['q', 'r', 'y', 'z', 'a', 'f', 'p', 'n', '\u00b5', 'm', ''].concat(
  ...['k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y', 'R', 'Q'],
)
const SI_NONE = SI_PREFIXES.indexOf('')
const BINARY_PREFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'Zi', 'Yi']

function formatPrefixed(value: number, format: NumberFormat): string {
  const binary = format.type === 'b'
  const base = binary ? 1024 : 1000
  const prefixes = binary ? BINARY_PREFIXES : SI_PREFIXES
  const none = binary ? 0 : SI_NONE
  const limit = (power: number): number =>
    Math.min(prefixes.length - 1 - none, Math.max(-none, power))
  let power = value === 0 ? 0 : limit(Math.floor(Math.log(value) / Math.log(base) + 1e-12))
  let text = roundPrefixed(value / base ** power, format.precision)
  // 999.95 k is 1.00 M: what rounds up to the next prefix is written with it.
  if (Number(text) >= base && limit(power + 1) > power) {
    power++
    text = roundPrefixed(value / base ** power, format.precision)
  }
  const prefix = prefixes[none + power] ?? ''
  return group(text, format) + (format.alternate ? '\u00a0' : '') + prefix
}

function roundPrefixed(value: number, precision: number | undefined): string {
  if (precision === undefined) return String(Number(value.toPrecision(6)))
  return placePoint(roundSignificant(value, Math.max(1, precision)))
}
