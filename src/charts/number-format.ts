import { formatExponent, formatFixed, formatGeneral } from '../series/c-number.ts'
import { SUPERSCRIPT, type TextRun } from './drawing.ts'
import { splitMantissa, type Scaling } from './mantissa.ts'
import type { TextLines } from './measure-text.ts'

/** A gnuplot number format taken apart. */
export type NumberFormat = readonly FormatPart[]

type FormatPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'conversion'; readonly conversion: Conversion }

interface Conversion {
  readonly letter: keyof typeof CONVERSIONS
  readonly flags: string
  readonly width: number
  readonly precision: number | undefined
}

/** What came of reading a number format. */
export type ParsedNumberFormat =
  | { readonly kind: 'format'; readonly format: NumberFormat }
  | { readonly kind: 'unknown-conversion'; readonly conversion: string }

/** Read a gnuplot number format such as `% h`, `%.1s%cB` or `%g%%`. */
export function parseNumberFormat(text: string): ParsedNumberFormat {
  const parts: FormatPart[] = []
  const pattern = /%([-+ #0]*)(\d*)(?:\.(\d*))?(.?)|[^%]+/gsu
  for (const match of text.matchAll(pattern)) {
    const [whole, flags = '', width = '', precision, letter] = match
    if (letter === undefined || whole === '%%') {
      parts.push({ kind: 'text', text: whole === '%%' ? '%' : whole })
      continue
    }
    if (!isLetter(letter)) return { kind: 'unknown-conversion', conversion: whole }
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

// JavaScript's own formatting ends there; no label is longer.
const MAX_PRECISION = 100
const MAX_WIDTH = 1000

function isLetter(letter: string): letter is keyof typeof CONVERSIONS {
  return Object.hasOwn(CONVERSIONS, letter)
}

/** Format a number as gnuplot labels a tic with it; an exponent of ten is raised. */
export function formatNumber(format: NumberFormat, value: number): TextLines {
  const split = createSplitter(value)
  const runs = format.flatMap((part): TextRun[] => {
    if (part.kind === 'text') return [{ text: part.text }]
    return CONVERSIONS[part.conversion.letter](value, part.conversion, split)
  })
  return breakLines(joinRuns(runs))
}

/** Find mantissa and power in a scaling; a power is that of the mantissa printed before it. */
type Splitter = (scaling: Scaling, decimals: number) => { mantissa: number; power: number }

function createSplitter(value: number): Splitter {
  const known = new Map<Scaling, ReturnType<Splitter>>()
  return (scaling, decimals) => {
    const split = known.get(scaling) ?? splitMantissa(value, scaling, decimals)
    known.set(scaling, split)
    return split
  }
}

type Convert = (value: number, conversion: Conversion, split: Splitter) => TextRun[]

const CONVERSIONS = {
  e: (value, c) => plain(c, formatExponent(value, c.precision ?? 6)),
  E: (value, c) => plain(c, formatExponent(value, c.precision ?? 6).toUpperCase()),
  f: (value, c) => plain(c, formatFixed(value, c.precision ?? 6)),
  g: (value, c) => plain(c, formatGeneralOf(value, c)),
  G: (value, c) => plain(c, formatGeneralOf(value, c).toUpperCase()),
  h: (value, c) => raiseExponent(pad(c, formatGeneralOf(value, c))),
  x: (value, c) => plain(c, formatInteger(value, 16)),
  X: (value, c) => plain(c, formatInteger(value, 16).toUpperCase()),
  o: (value, c) => plain(c, formatInteger(value, 8)),
  t: (_, c, split) => plain(c, formatMantissa(c, split, 'decimal')),
  T: (_, c, split) => plain(c, String(split('decimal', c.precision ?? 0).power)),
  s: (_, c, split) => plain(c, formatMantissa(c, split, 'metric')),
  S: (_, c, split) => plain(c, String(split('metric', c.precision ?? 0).power)),
  c: (_, c, split) => findMetricPrefix(c, split('metric', c.precision ?? 0).power),
  b: (_, c, split) => plain(c, formatMantissa(c, split, 'binary')),
  B: (_, c, split) => findBinaryPrefix(split('binary', c.precision ?? 0).power),
  P: (value, c) => plain(c, formatFixed(value / Math.PI, c.precision ?? 6)),
} satisfies Record<string, Convert>

function formatGeneralOf(value: number, { precision, flags }: Conversion): string {
  return formatGeneral(value, precision ?? 6, flags.includes('#'))
}

function formatMantissa({ precision }: Conversion, split: Splitter, scaling: Scaling): string {
  return formatFixed(split(scaling, precision ?? 0).mantissa, precision ?? 6)
}

/** Whole numbers as C prints them: cut, and negative ones in 64 bits of two's complement. */
function formatInteger(value: number, radix: number): string {
  return BigInt.asUintN(64, BigInt(Math.trunc(value))).toString(radix)
}

function findMetricPrefix(conversion: Conversion, power: number): TextRun[] {
  if (power === 0) return []
  const prefix = (power < 0 ? 'munpfazy' : 'kMGTPEZY').charAt(Math.abs(power) / 3 - 1)
  if (prefix !== '') return plain(conversion, prefix)
  return [{ text: `e${power < 0 ? '-' : '+'}${Math.abs(power)}` }]
}

/** gnuplot keeps two blanks where no prefix is, and writes fractions as powers of two. */
function findBinaryPrefix(power: number): TextRun[] {
  if (power === 0) return [{ text: '  ' }]
  if (power > 0) return [{ text: `${'kMGTPEZY'.charAt(power - 1)}i` }]
  return [{ text: 'x2' }, { text: String(power * 10), ...SUPERSCRIPT }]
}

function plain(conversion: Conversion, text: string): TextRun[] {
  return [{ text: pad(conversion, text) }]
}

/** Turn `1e+06` into `1x10` and a raised `6`, as gnuplot's `%h` does in enhanced text. */
function raiseExponent(text: string): TextRun[] {
  const [mantissa = '', power] = text.split('e')
  if (power === undefined) return [{ text }]
  return [{ text: `${mantissa}x10` }, { text: String(Number(power)), ...SUPERSCRIPT }]
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

function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && last.rise === run.rise) {
      joined.splice(-1, 1, { ...last, text: last.text + run.text })
    } else joined.push(run)
  }
  return joined.filter((run) => run.text !== '')
}

function breakLines(runs: readonly TextRun[]): TextLines {
  if (runs.length === 0) return []
  const lines: TextRun[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    })
  }
  return lines
}
