import type { Axis, Tics } from './chart.ts'
import type { TextLines } from './measure-text.ts'
import { formatNumber, parseNumberFormat, type NumberFormat } from './number-format.ts'
import { raiseTen } from './power-of-ten.ts'
import type { AxisRange } from './ranges.ts'

/** A major tic: where on the axis, and its label. */
export interface Tic {
  readonly value: number
  readonly label: TextLines
}

/** An axis whose range is final, and its tics from the lowest to the highest. */
export interface TickedAxis {
  readonly min: number
  readonly max: number
  readonly tics: readonly Tic[]
}

/**
 * Place the tics of an axis and extend its free ends to the next tic (gnuplot 5.4). The step comes
 * from the range before that, and stays. `mostTics` is gnuplot's limit: the canvas's width.
 */
export function placeTics(
  axis: Axis,
  range: AxisRange,
  format: NumberFormat,
  mostTics: number,
): TickedAxis {
  if (axis.tics === undefined) return { min: range.min, max: range.max, tics: [] }
  const step = findStep(axis.tics, range)
  const { min, max } = extendRange(axis.tics, range, step)
  const refined = axis.format === DEFAULT_FORMAT ? refineFormat(format, min, max) : format
  const values = listTicValues(axis.tics, { min, max, step }, mostTics)
  // Sums that miss zero by little are labelled as zero, where they are.
  const label = (value: number): TextLines =>
    formatNumber(refined, Math.abs(value) < 0.01 * step ? 0 : value)
  return { min, max, tics: values.map((value) => ({ value, label: label(value) })) }
}

/** gnuplot's number format where none is set: as C's `% g`, with exponents of ten. */
const DEFAULT_FORMAT = '% h'

/**
 * Find the step of automatic tics from an axis's span (gnuplot 5.4): 0.2, 0.5, 1 or 2 of its power of
 * ten, so that there are five to ten.
 */
export function findAutomaticStep(span: number): number {
  const power = raiseTen(Math.floor(Math.log10(span)))
  const tics = 20 / (span / power)
  if (tics > 40) return power * 0.05
  if (tics > 20) return power * 0.1
  if (tics > 10) return power * 0.2
  if (tics > 4) return power * 0.5
  if (tics > 2) return power
  if (tics > 0.5) return power * 2
  return power * Math.ceil(span / power)
}

function findStep(tics: Tics, { min, max }: AxisRange): number {
  return tics.kind === 'series' ? tics.step : findAutomaticStep(Math.abs(max - min))
}

function extendRange(tics: Tics, range: AxisRange, step: number): { min: number; max: number } {
  const { start, end } = tics.kind === 'series' ? tics : {}
  const keepsMin = range.minFixed || start !== undefined
  const keepsMax = range.maxFixed || end !== undefined
  return {
    min: keepsMin ? range.min : step * Math.floor(range.min / step),
    max: keepsMax ? range.max : step * Math.ceil(range.max / step),
  }
}

/** Where the default format would print neighbours alike, gnuplot takes as many decimals as needed. */
function refineFormat(format: NumberFormat, min: number, max: number): NumberFormat {
  if (min * max <= 0) return format
  const decimals = Math.ceil(-Math.log10(Math.min(Math.abs(max - min), Math.abs(min))))
  if (decimals <= 4 || decimals >= 10) return format
  const parsed = parseNumberFormat(`%.${decimals}f`)
  return parsed.kind === 'format' ? parsed.format : format
}

function listTicValues(
  tics: Tics,
  { min, max, step }: { min: number; max: number; step: number },
  mostTics: number,
): number[] {
  const lowest = Math.min(min, max)
  const highest = Math.max(min, max)
  if (!(step > 0) || (highest - lowest) / step > mostTics) return []
  const { start, end } = tics.kind === 'series' ? tics : {}
  const slack = step < Math.abs(min) + Math.abs(max) ? 0.01 * step : 0
  const from = start ?? step * Math.floor(lowest / step)
  const to = end ?? step * Math.ceil(highest / step)
  // A series that starts above its end is gone through from there.
  const first = skipTics(Math.min(from, to), lowest, step)
  const last = Math.max(from, to) + 0.01 * step
  const values: number[] = []
  // Summed up, not multiplied, as gnuplot does: the last digit of a position can show.
  for (let tic = first; tic <= last; tic += step) {
    if (tic > highest + slack) break
    if (tic >= lowest - slack) values.push(tic)
  }
  return values
}

/** A series may start so far below the axis that adding up its steps would take minutes. */
function skipTics(start: number, lowest: number, step: number): number {
  const below = Math.floor((lowest - start) / step) - 1
  return below > 100_000 ? start + below * step : start
}
