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
  /** `#`: trailing zeros and the point stay; before an SI or binary prefix a no-break space. */
  readonly alternate: boolean
  readonly width: number
  readonly grouping: ',' | '_' | ''
  readonly precision: number | undefined
  /** Python's types `d e f g %` and none; `s` for SI prefixes and `b` for binary ones. */
  readonly type: 'd' | 'e' | 'f' | 'g' | '%' | 's' | 'b' | ''
  /** Python's types `E F G`: an exponent is written as `E`. */
  readonly isUpper: boolean
}

const SPEC =
  /^(?:(?<fill>.)?(?<align>[<>^=]))?(?<sign>[+\- ])?(?<alternate>#)?(?<zero>0)?(?<width>\d{1,3})?(?<grouping>[,_])?(?:\.(?<precision>\d{1,2}))?(?<type>[deEfFgG%sb])?$/u

/** Parse the inside of a replacement field, without its colon; `undefined` if it is invalid. */
export function parseNumberFormat(spec: string): NumberFormat | undefined {
  const groups = SPEC.exec(spec)?.groups
  if (groups === undefined) return undefined
  const { fill, align, sign, alternate, zero, width, grouping, precision, type } = groups
  // `{:9<12.1f}` would add digits to the number; zeros before it change nothing.
  if (/\d/.test(fill ?? '') && !(fill === '0' && (align === '>' || align === '='))) return undefined
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: ALIGNMENTS.find((known) => known === align) ?? (zero === undefined ? undefined : '='),
    sign: SIGNS.find((known) => known === sign) ?? '-',
    alternate: alternate !== undefined,
    width: Number(width ?? 0),
    grouping: GROUPINGS.find((known) => known === grouping) ?? '',
    precision: precision === undefined ? undefined : Number(precision),
    type: TYPES.find((known) => known === type?.toLowerCase()) ?? '',
    isUpper: /^[EFG]$/.test(type ?? ''),
  }
}

const ALIGNMENTS = ['<', '>', '^', '='] as const
const SIGNS = ['+', '-', ' '] as const
const GROUPINGS = [',', '_'] as const
const TYPES = ['d', 'e', 'f', 'g', '%', 's', 'b'] as const

/**
 * Format a number as Python's `format()` does, with ties rounded to even. `s` and `b` write SI and
 * binary prefixes with `precision` significant digits. Digits that nobody measured are left out.
 *
 * `%` multiplies by 100. For `d`, the caller ensures a whole number.
 *
 * @param resolution the smallest step that was measured, in the unit of the value; absent writes all digits
 */
export function formatNumber(value: number, format: NumberFormat, resolution?: number): string {
  if (!Number.isFinite(value)) return String(value)
  const negative = value < 0 || Object.is(value, -0)
  const magnitude = formatMagnitude(Math.abs(value), format, resolution)
  const digits = format.isUpper ? magnitude.toUpperCase() : magnitude
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

function formatMagnitude(value: number, format: NumberFormat, resolution = 0): string {
  switch (format.type) {
    case 'f':
      return group(formatDecimals(value, format, resolution), format)
    case '%':
      return `${group(formatDecimals(value * 100, format, resolution * 100), format)}%`
    case 'd':
      return group(formatFixed(value, 0), format)
    case 'e':
    case 'g':
    case '':
      return group(writeSignificant(value, format, resolution), format)
    case 's':
    case 'b':
      return formatPrefixed(value, format, resolution)
  }
}

function formatDecimals(value: number, format: NumberFormat, resolution: number): string {
  const text = formatFixed(value, Math.min(format.precision ?? 6, countDecimals(resolution)))
  return format.alternate ? keepPoint(text) : text
}

/** Put a point where Python's `#` wants one: `12.`, `1.e+20`. */
function keepPoint(text: string): string {
  return text.includes('.') ? text : text.replace(/(?=e|$)/, '.')
}

function writeSignificant(value: number, format: NumberFormat, resolution: number): string {
  const text = formatSignificant(value, format, resolution)
  return format.alternate ? keepPoint(text) : text
}

/** Write a number with its significant digits, but none smaller than what was measured. */
function formatSignificant(value: number, format: NumberFormat, resolution: number): string {
  const { type, precision, alternate } = format
  const measured = countSignificant(value, resolution)
  if (type === 'e') return formatExponent(value, Math.min(precision ?? 6, measured - 1))
  if (type === 'g') return formatGeneral(value, Math.min(precision ?? 6, measured), alternate)
  if (precision !== undefined) return formatFloat(value, format, resolution)
  const decimals = countDecimals(resolution)
  const text = String(value)
  return (text.split('.')[1]?.length ?? 0) > decimals ? formatFixed(value, decimals) : text
}

/** Count the decimals that a resolution justifies: two for 0.01, none for 1 and 1024; for 0, all. */
export function countDecimals(resolution: number): number {
  if (resolution === 0) return Infinity
  return Math.max(0, -findPlace(resolution))
}

/** Count the significant digits that a resolution justifies; at least one. */
function countSignificant(value: number, resolution: number): number {
  if (resolution === 0) return Infinity
  const { exponent } = findDigits(value, 0)
  return Math.max(1, exponent - findPlace(resolution) + 1)
}

/** Find the power of ten of the last digit that a resolution justifies: -2 for 0.01, -3 for 1/1024. */
function findPlace(resolution: number): number {
  return Math.ceil(Math.log10(resolution) - 1e-9)
}

/**
 * Format without a type as Python does: C's `%g`, but a whole number keeps one digit after the point, if that was
 * measured.
 */
function formatFloat(value: number, format: NumberFormat, resolution: number): string {
  const asked = Math.max(1, format.precision ?? 1) - 1
  const { exponent } = findDigits(value, asked)
  const decimals = Math.min(asked, countSignificant(value, resolution) - 1)
  const strip = (text: string): string => (format.alternate ? text : stripZeros(text))
  if (exponent < -4 || exponent >= asked) {
    const [mantissa = '', power = ''] = formatExponent(value, decimals).split('e')
    return `${strip(mantissa)}e${power}`
  }
  const digits = strip(formatFixed(value, Math.max(0, decimals - exponent)))
  return digits.includes('.') || countDecimals(resolution) === 0 ? digits : `${digits}.0`
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

function formatPrefixed(value: number, format: NumberFormat, resolution: number): string {
  const binary = format.type === 'b'
  const base = binary ? 1024 : 1000
  const prefixes = binary ? BINARY_PREFIXES : SI_PREFIXES
  const none = binary ? 0 : SI_NONE
  const limit = (power: number): number =>
    Math.min(prefixes.length - 1 - none, Math.max(-none, power))
  let power = value === 0 ? 0 : limit(Math.floor(Math.log(value) / Math.log(base) + 1e-12))
  const round = (scale: number): string =>
    roundPrefixed(value / scale, format.precision, resolution / scale)
  let text = round(base ** power)
  // 999.95 k is 1.00 M: a number that rounds up to the next prefix is written with that prefix.
  if (Number(text) >= base && limit(power + 1) > power) {
    power++
    text = round(base ** power)
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

/** As many as `toFixed` takes. */
const MOST_DECIMALS = 100

function roundPrefixed(value: number, precision: number | undefined, resolution: number): string {
  const measured = countDecimals(resolution)
  if (precision === undefined) {
    const text = String(Number(value.toPrecision(6)))
    return (text.split('.')[1]?.length ?? 0) > measured ? formatFixed(value, measured) : text
  }
  const decimals = Math.max(1, precision) - 1
  const { digits, exponent } = findDigits(value, decimals)
  return exponent > decimals
    ? digits.padEnd(exponent + 1, '0')
    : formatFixed(value, Math.min(decimals - exponent, measured, MOST_DECIMALS))
}
