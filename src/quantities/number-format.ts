import {
  findDigits,
  formatExponent,
  formatFixed,
  formatGeneral,
  stripZeros,
} from './printf-number.ts'

/** The specification between `{:` and `}` of a format, in Python's terms. */
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
  /** Python's types `d e f g %` and none; `s` for SI prefixes and `b` for binary ones. */
  readonly type: 'd' | 'e' | 'f' | 'g' | '%' | 's' | 'b' | ''
}

const SPEC =
  /^(?:(?<fill>.)?(?<align>[<>^=]))?(?<sign>[+\- ])?(?<alternate>#)?(?<zero>0)?(?<width>\d{1,3})?(?<grouping>[,_])?(?:\.(?<precision>\d{1,2}))?(?<type>[defg%sb])?$/u

/** Parse the inside of a replacement field, without its colon; `undefined` if it is invalid. */
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
 * Format a number as Python's `format()` does, with ties rounded to even. `s` and `b` write SI and
 * binary prefixes with `precision` significant digits.
 *
 * `%` multiplies by 100. For `d`, the caller ensures a whole number.
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
  const precision = format.precision ?? 6
  switch (format.type) {
    case 'f':
      return group(formatFixed(value, precision), format)
    case '%':
      return `${group(formatFixed(value * 100, precision), format)}%`
    case 'd':
      return group(formatFixed(value, 0), format)
    case 'e':
      return formatExponent(value, precision)
    case 'g':
      return group(formatGeneral(value, precision), format)
    case '':
      return group(
        format.precision === undefined ? String(value) : formatFloat(value, format.precision),
        format,
      )
    case 's':
    case 'b':
      return formatPrefixed(value, format)
  }
}

/** Format without a type as Python does: C's `%g`, but a whole number keeps one digit after the point. */
function formatFloat(value: number, precision: number): string {
  const decimals = Math.max(1, precision) - 1
  const { exponent } = findDigits(value, decimals)
  if (exponent < -4 || exponent >= decimals) {
    const [mantissa = '', power = ''] = formatExponent(value, decimals).split('e')
    return `${stripZeros(mantissa)}e${power}`
  }
  const digits = stripZeros(formatFixed(value, decimals - exponent))
  return digits.includes('.') ? digits : `${digits}.0`
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
  // 999.95 k is 1.00 M: a number that rounds up to the next prefix is written with that prefix.
  if (Number(text) >= base && limit(power + 1) > power) {
    power++
    text = roundPrefixed(value / base ** power, format.precision)
  }
  const prefix = prefixes[none + power] ?? ''
  return group(text, format) + (format.alternate ? '\u00a0' : '') + prefix
}

/** Get the factor of a prefix; 1 for none. */
export function getPrefixFactor(prefix: string, isBinary: boolean): number {
  const index = (isBinary ? BINARY_PREFIXES : SI_PREFIXES).indexOf(prefix)
  if (index < 0) return 1
  return isBinary ? 1024 ** index : 1000 ** (index - SI_NONE)
}

function roundPrefixed(value: number, precision: number | undefined): string {
  if (precision === undefined) return String(Number(value.toPrecision(6)))
  const decimals = Math.max(1, precision) - 1
  const { digits, exponent } = findDigits(value, decimals)
  return exponent > decimals
    ? digits.padEnd(exponent + 1, '0')
    : formatFixed(value, decimals - exponent)
}
