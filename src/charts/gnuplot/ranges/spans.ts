import type { Axis } from '../../chart.ts'

/** The extent that points gave an axis so far: `min > max` until one did. Changed by a hot path. */
export interface Span {
  fixedMin: number | undefined
  readonly fixedMax: number | undefined
  /** Base of a logarithmic axis: values below zero are undefined there, and zero lies outside. */
  readonly log: number | undefined
  /** What a point must not be below or above to be inside. */
  readonly lowest: number
  readonly highest: number
  min: number
  max: number
}

/** Where a fixed end of a logarithmic axis is set that is not above zero (gnuplot 5.4). */
export const LOWEST_LOG_END = 0.1

/** Create the span of an axis on which no point was seen yet. */
export function createSpan({ range, log }: Axis): Span {
  const { max } = range
  const min =
    log !== undefined && range.min !== undefined && range.min <= 0 ? LOWEST_LOG_END : range.min
  const isReversed = min !== undefined && max !== undefined && min > max
  return {
    fixedMin: min,
    fixedMax: max,
    log,
    lowest: (isReversed ? max : min) ?? -Infinity,
    highest: (isReversed ? min : max) ?? Infinity,
    min: Infinity,
    max: -Infinity,
  }
}

/** Widen a span to a value, unless that lies beyond a fixed end; says whether it is inside. Hot path. */
export function widenSpan(span: Span, value: number): boolean {
  if (span.log !== undefined && value <= 0) return false
  if (value < span.lowest || value > span.highest) return false
  if (value < span.min) span.min = value
  if (value > span.max) span.max = value
  return true
}

/** Whether an axis can bear a value: a number that is finite, and not negative on a logarithmic one. */
export function isDrawable(span: Span, value: number): boolean {
  return Math.abs(value) < 1e300 && (span.log === undefined || value >= 0)
}

/** The ends of a span, or `undefined` where points should have given them and did not. */
export interface ClosedSpan {
  readonly min: number
  readonly max: number
  readonly minFixed: boolean
  readonly maxFixed: boolean
}

/** Complete a span; one value only is widened by 1 % of it (by 1 at zero) where its ends are free. */
export function closeSpan({ fixedMin, fixedMax, log, ...found }: Span): ClosedSpan | undefined {
  const isFixed = fixedMin !== undefined && fixedMax !== undefined
  if (log !== undefined && (fixedMax ?? found.max) <= 0) return undefined
  if (isFixed ? fixedMin === fixedMax : found.min > found.max) return undefined
  const min = fixedMin ?? found.min
  const max = fixedMax ?? found.max
  const widening = min !== max ? 0 : max === 0 ? 1 : 0.01 * Math.abs(max)
  return {
    min: fixedMin ?? min - widening,
    max: fixedMax ?? max + widening,
    minFixed: fixedMin !== undefined,
    maxFixed: fixedMax !== undefined,
  }
}
