import { createBareByte } from '../../bare-bytes.ts'
import type { NumberSigns } from '../../chart.ts'
import type { TextEncoding } from '../../chart-style.ts'
import { formatExponent, formatFixed, formatGeneral } from '../../../quantities/printf-number.ts'
import { splitMantissa, type Mantissa, type Scaling } from './mantissa.ts'

/** The parts of a gnuplot number format. */
export type TicFormat = readonly FormatPart[]

type FormatPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'conversion'; readonly conversion: Conversion }

interface Conversion {
  readonly letter: keyof typeof CONVERSIONS
  readonly flags: string
  readonly width: number
  readonly precision: number | undefined
}

/** The result of parsing a number format. */
export type ParsedTicFormat =
  | { readonly kind: 'format'; readonly format: TicFormat }
  | {
      readonly kind: 'unknown-conversion'
      readonly format: string
      readonly conversion: string
    }

/** Parse a gnuplot number format such as `% h`, `%.1s%cB` or `%g%%`. */
export function parseTicFormat(text: string): ParsedTicFormat {
  const parts: FormatPart[] = []
  const pattern = /%([-+ #0']*)(\d*)(?:\.(\d*))?(.?)|[^%]+/gsu
  for (const match of text.matchAll(pattern)) {
    const [whole, flags = '', width = '', precision, letter] = match
    if (letter === undefined || whole === '%%') {
      parts.push({ kind: 'text', text: whole === '%%' ? '%' : whole })
      continue
    }
    if (!isLetter(letter)) {
      return { kind: 'unknown-conversion', format: text, conversion: whole }
    }
    parts.push({
      kind: 'conversion',
      conversion: {
        letter,
        flags,
        width: Math.min(Number(width), MAX_WIDTH),
        precision: precision === undefined ? undefined : Math.min(Number(precision), MAX_PRECISION),
      },
    })
  }
  return { kind: 'format', format: parts }
}

// The limit of JavaScript's own formatting.
const MAX_PRECISION = 100
// Longer than any label.
const MAX_WIDTH = 1000

function isLetter(letter: string): letter is keyof typeof CONVERSIONS {
  return Object.hasOwn(CONVERSIONS, letter)
}

/** The axis and the terminal for which a number is formatted. */
export interface NumberStyle {
  /** Base of a logarithmic axis; 10 on others. */
  readonly base: number
  /** Whether exponents are printed as `1e+06` instead of raised (`noenhanced`). */
  readonly isPlain: boolean
  /** In which powers are written: with `×` where it has that sign. */
  readonly encoding?: TextEncoding | undefined
  /** Defaults to `.`. */
  readonly decimalSign?: string | undefined
  readonly signs?: NumberSigns | undefined
}

/** Format a number as gnuplot labels a tic with it; a raised exponent is markup: `1x10^{6}`. */
export function formatTicNumber(format: TicFormat, value: number, style: NumberStyle): string {
  const number: FormattedNumber = { value, split: createSplitter(value, style.base), ...style }
  const text = format
    .map((part) => {
      if (part.kind === 'text') return part.text
      const text = CONVERSIONS[part.conversion.letter](number, part.conversion)
      return style.decimalSign === undefined ? text : text.replaceAll('.', style.decimalSign)
    })
    .join('')
  // Every hyphen becomes a minus sign, those of the format too (gnuplot 5.4).
  const hasMinus = style.signs?.hasMinus === true && style.encoding === 'utf8'
  return hasMinus ? text.replaceAll('-', '\u2212') : text
}

interface FormattedNumber extends NumberStyle {
  readonly value: number
  readonly split: Splitter
}

/**
 * Splits the number in a scaling; the first split decides, so that a power matches the mantissa printed
 * before it.
 */
type Splitter = (scaling: Scaling, decimals: number) => Mantissa

function createSplitter(value: number, base: number): Splitter {
  const known = new Map<Scaling, Mantissa>()
  return (scaling, decimals) => {
    const split = known.get(scaling) ?? splitMantissa(value, { scaling, base, decimals })
    known.set(scaling, split)
    return split
  }
}

type Convert = (number: FormattedNumber, conversion: Conversion) => string

const CONVERSIONS = {
  e: ({ value }, c) => pad(c, formatExponent(value, c.precision ?? 6)),
  E: ({ value }, c) => pad(c, formatExponent(value, c.precision ?? 6).toUpperCase()),
  f: ({ value }, c) => pad(c, formatFixed(value, c.precision ?? 6)),
  g: ({ value }, c) => pad(c, formatGeneralOf(value, c)),
  G: ({ value }, c) => pad(c, formatGeneralOf(value, c).toUpperCase()),
  h: ({ value, isPlain, encoding }, c) => {
    const text = pad(c, formatGeneralOf(value, c))
    return isPlain ? text : raiseExponent(text, TIMES[encoding ?? 'bytes'])
  },
  x: ({ value }, c) => pad(c, formatInteger(value, 16)),
  X: ({ value }, c) => pad(c, formatInteger(value, 16).toUpperCase()),
  o: ({ value }, c) => pad(c, formatInteger(value, 8)),
  t: ({ split }, c) => pad(c, formatMantissa(c, split, 'decimal')),
  T: ({ split }, c) => pad(c, formatPower(c, split, 'decimal')),
  l: ({ split }, c) => pad(c, formatMantissa(c, split, 'logarithmic')),
  L: ({ split }, c) => pad(c, formatPower(c, split, 'logarithmic')),
  s: ({ split }, c) => pad(c, formatMantissa(c, split, 'metric')),
  S: ({ split }, c) => pad(c, formatPower(c, split, 'metric')),
  c: ({ split, ...style }, c) => {
    const { power } = split('metric', c.precision ?? 0)
    const isMicro = power === -6 && style.signs?.hasMicro === true && style.encoding === 'utf8'
    return isMicro ? pad(c, '\u00b5') : findMetricPrefix(c, power)
  },
  b: ({ split }, c) => pad(c, formatMantissa(c, split, 'binary')),
  B: ({ split }, c) => findBinaryPrefix(split('binary', c.precision ?? 0).power),
  P: ({ value }, c) => pad(c, formatFixed(value / Math.PI, c.precision ?? 6)),
} satisfies Record<string, Convert>

function formatGeneralOf(value: number, { precision, flags }: Conversion): string {
  return formatGeneral(value, precision ?? 6, flags.includes('#'))
}

function formatMantissa({ precision }: Conversion, split: Splitter, scaling: Scaling): string {
  return formatFixed(split(scaling, precision ?? 0).mantissa, precision ?? 6)
}

function formatPower({ precision }: Conversion, split: Splitter, scaling: Scaling): string {
  return String(split(scaling, precision ?? 0).power)
}

/** Format a whole number as C does: truncated, negative ones in two's complement of 64 bits. */
function formatInteger(value: number, radix: number): string {
  return BigInt.asUintN(64, BigInt(Math.trunc(value))).toString(radix)
}

function findMetricPrefix(conversion: Conversion, power: number): string {
  if (power === 0) return ''
  const prefix = (power < 0 ? 'munpfazy' : 'kMGTPEZY').charAt(Math.abs(power) / 3 - 1)
  return prefix === '' ? `e${power < 0 ? '-' : '+'}${Math.abs(power)}` : pad(conversion, prefix)
}

/** Find a binary prefix. gnuplot prints two blanks in place of an empty one, and fractions as powers of two. */
function findBinaryPrefix(power: number): string {
  if (power === 0) return '  '
  return power > 0 ? `${'kMGTPEZY'.charAt(power - 1)}i` : `x2^{${power * 10}}`
}

/** The sign of powers in an encoding (gnuplot 5.4 `gprintf`). */
const TIMES = { bytes: 'x', latin: createBareByte(0xd7), utf8: '×' } as const

/** Turn `1e+06` into `1x10^{6}`, as gnuplot's `%h` does for enhanced text. */
function raiseExponent(text: string, times: string): string {
  const [mantissa = '', power] = text.split('e')
  return power === undefined ? text : `${mantissa}${times}10^{${Number(power)}}`
}

/** Apply C's flags and field width. */
function pad({ flags, width, letter }: Conversion, text: string): string {
  const isSigned = !'cxXo'.includes(letter)
  const plus = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''
  const pointed = flags.includes('#') && 'efghEG'.includes(letter) ? addPoint(text) : text
  const signed = isSigned && !text.startsWith('-') ? plus + pointed : pointed
  if (flags.includes('-')) return signed.padEnd(width)
  if (!flags.includes('0') || letter === 'c') return signed.padStart(width)
  const sign = /^[-+ ]?/.exec(signed)?.[0] ?? ''
  return sign + signed.slice(sign.length).padStart(width - sign.length, '0')
}

/** C's `#`: a number always has its decimal point. */
function addPoint(text: string): string {
  return text.includes('.') ? text : text.replace(/(?=e|$)/i, '.')
}
