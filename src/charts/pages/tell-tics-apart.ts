import type { Axis } from '../chart.ts'
import type { AxisRange } from '../gnuplot/ranges/ranges.ts'
import { createNumberLabeller } from '../gnuplot/tics/tic-labels.ts'
import { placeTics, type TickedAxis, type TicSetting } from '../gnuplot/tics/tics.ts'
import { SI_FORMAT } from './si-format.ts'

/** gnuplot's default format, which has six digits. */
const DEFAULT_FORMAT = '% h'

/** Sizes at which powers of ten are easier to read than digits. */
const LARGE = 1e9
const SMALL = 1e-4

/** A number has 17 significant digits at most. */
const DIGITS = Array.from({ length: 11 }, (_, i) => i + 7)
const DECIMALS = Array.from({ length: 20 }, (_, i) => i)

/**
 * Give an axis a format in which each tic reads as its value, to within a hundredth of a step. gnuplot's six digits make neighbours of large numbers alike,
 * and its nine decimals those of small ones. A format of the author's own stays.
 */
export function tellTicsApart(axis: Axis, range: AxisRange | undefined, setting: TicSetting): Axis {
  if (range === undefined || axis.time !== undefined) return axis
  const formats = FORMATS[axis.format]
  if (formats === undefined) return axis
  const ticked = placeTics(axis, range, setting)
  const values = listValues(axis, ticked)
  const step = findLeastStep(values)
  if (step === undefined) return axis
  const largest = Math.max(...values.map(Math.abs))
  const reads = (format: string): boolean => {
    const label = createLabeller({ ...axis, format }, ticked, setting)
    return values.every((value) => Math.abs(readLabel(label(value), setting) - value) <= step / 100)
  }
  const format = formats(largest).find(reads)
  return format === undefined || format === axis.format ? axis : { ...axis, format }
}

/** The formats that are tried in place of one, by the largest number. */
const FORMATS: Readonly<Record<string, ((largest: number) => readonly string[]) | undefined>> = {
  [DEFAULT_FORMAT]: (largest) => {
    // With its precision written, the format is not refined to decimals.
    const powers = ['% .6h', ...DIGITS.map((digits) => `% #.${String(digits)}h`)]
    if (largest < SMALL) return powers
    const decimals = DECIMALS.map((count) => `% .${String(count)}f`)
    return [DEFAULT_FORMAT, ...(largest < LARGE ? decimals : powers)]
  },
  [SI_FORMAT]: () => [SI_FORMAT, ...DIGITS.map((digits) => `%.${String(digits)}s%c`)],
}

/** List the values of tics that show their numbers. */
function listValues({ tics }: Axis, ticked: TickedAxis): readonly number[] {
  const named = new Set(
    tics?.listed?.flatMap(({ value, label }) => (label === undefined ? [] : [value])),
  )
  return [...ticked.listed, ...ticked.tics]
    .filter(({ value, isMinor }) => !isMinor && !named.has(value))
    .map(({ value }) => value)
}

function findLeastStep(values: readonly number[]): number | undefined {
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  const steps = sorted.slice(1).map((value, i) => value - (sorted[i] ?? value))
  return steps.length === 0 ? undefined : Math.min(...steps)
}

function createLabeller(
  axis: Axis,
  ends: TickedAxis,
  setting: TicSetting,
): (value: number) => string {
  const { isPlain, encoding, decimalSign, signs } = setting
  const style = { base: axis.log ?? 10, isPlain, encoding, decimalSign, signs }
  return createNumberLabeller(axis, ends, style)
}

const PREFIXES = 'yzafpnum kMGTPEZY'

/** Read the number that a label shows: its digits, a power of ten, or a prefix. */
function readLabel(text: string, { decimalSign = '.' }: TicSetting): number {
  const plain = text
    .trim()
    .replaceAll('\u2212', '-')
    .replaceAll('\u00b5', 'u')
    .replaceAll(decimalSign, '.')
  const [, digits = plain, power, prefix] =
    /^(.*?)(?:[^\d.]10\^\{(-?\d+)\}|([a-zA-Z]))?$/u.exec(plain) ?? []
  const exponent = prefix === undefined ? Number(power ?? 0) : 3 * (PREFIXES.indexOf(prefix) - 8)
  // Parsing the digits of a power of ten is exact; multiplying tens is not.
  return Number(digits.includes('e') ? digits : `${digits}e${String(exponent)}`)
}
