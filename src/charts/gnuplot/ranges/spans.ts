import type { Axis } from '../../chart.ts'

/** The extent of the points on an axis so far; `min > max` before the first one. Mutated in a hot path. */
export interface Span {
  fixedMin: number | undefined
  fixedMax: number | undefined
  /** Fixed ends that new points move, see {@link Axis.loose}. */
  readonly loose?: Axis['loose']
  /** Base of a logarithmic axis, where values below zero are undefined and zero is outside. */
  readonly log: number | undefined
  /** The limits of points that count as inside. */
  lowest: number
  highest: number
  min: number
  max: number
  /** Its ends where nothing scales it. */
  readonly usual: { readonly min: number; readonly max: number }
  /** Bounds of free ends: a point beyond them moves the end to them. */
  readonly bounds?: Axis['bounds']
}

/** What gnuplot 5.4 takes for the fixed lower end of a logarithmic axis that is not above zero. */
export const LOWEST_LOG_END = 0.1

/** Create the span of an axis before its first point. */
export function createSpan({ range, log, bounds, loose, usual = {} }: Axis): Span {
  const { max } = range
  const min =
    log !== undefined && range.min !== undefined && range.min <= 0 ? LOWEST_LOG_END : range.min
  const isReversed = min !== undefined && max !== undefined && min > max
  const [low, high] = [min ?? bounds?.min?.low, max ?? bounds?.max?.high]
  return {
    fixedMin: min,
    fixedMax: max,
    log,
    lowest: (isReversed ? max : low) ?? -Infinity,
    highest: (isReversed ? min : high) ?? Infinity,
    min: Infinity,
    max: -Infinity,
    usual: { min: findUsualMin(usual.min, log), max: usual.max ?? 10 },
    ...(bounds === undefined ? {} : { bounds }),
    ...(loose === undefined || isReversed ? {} : { loose }),
  }
}

/** Functions without data are drawn from −10, or from where the axis began when it was last set (gnuplot 5.4). */
function findUsualMin(min: number | undefined, log: number | undefined): number {
  if (log === undefined) return min ?? -10
  return min !== undefined && min > 0 ? min : LOWEST_LOG_END
}

/** Widen a span to a value that is inside its limits. Return whether it is. Hot path. */
export function widenSpan(span: Span, value: number): boolean {
  if (span.log !== undefined && value <= 0) return false
  if (value < span.lowest || value > span.highest) {
    if (span.bounds !== undefined) widenToBound(span, value)
    return false
  }
  if (value < span.min) span.min = value
  if (value > span.max) span.max = value
  return true
}

/** Widen a span whose ends are bounded to the bound that a value lies beyond (gnuplot 5.4). */
function widenToBound(span: Span, value: number): void {
  if (value < span.lowest && value < span.min && span.fixedMin === undefined) span.min = span.lowest
  if (value > span.highest && value > span.max && span.fixedMax === undefined)
    span.max = span.highest
}

/** Move the loose ends of a span out to a new point of a smooth curve. Return whether the span then has it (gnuplot 5.4 `refresh_bounds`). */
export function loosenSpan(span: Span, value: number): boolean {
  const { loose } = span
  if (loose?.min === true && span.fixedMin !== undefined && value < span.fixedMin)
    span.lowest = span.fixedMin = value
  if (loose?.max === true && span.fixedMax !== undefined && value > span.fixedMax)
    span.highest = span.fixedMax = value
  return value >= span.lowest && value <= span.highest
}

/** What gnuplot 5.4 takes for infinite: half of the largest number. */
export const VERY_LARGE = Number.MAX_VALUE / 2

/** Whether an axis can show a value: a finite number, not negative on a logarithmic axis. */
export function isDrawable(span: Span, value: number): boolean {
  return Math.abs(value) < VERY_LARGE && (span.log === undefined || value >= 0)
}

/** The ends of a span. */
export interface ClosedSpan {
  readonly min: number
  readonly max: number
  readonly minFixed: boolean
  readonly maxFixed: boolean
}

/**
 * Complete a span; `undefined` where no point gave a free end. A single value is widened by 1 % (by 1 at
 * zero) at free ends.
 */
export function closeSpan({
  fixedMin,
  fixedMax,
  log,
  bounds,
  ...found
}: Span): ClosedSpan | undefined {
  const isFixed = fixedMin !== undefined && fixedMax !== undefined
  if (log !== undefined && (fixedMax ?? found.max) <= 0) return undefined
  if (isFixed ? fixedMin === fixedMax : found.min > found.max) return undefined
  const min = fixedMin ?? found.min
  const max = fixedMax ?? found.max
  const widening = min !== max ? 0 : max === 0 ? 1 : 0.01 * Math.abs(max)
  return {
    // Bounds on the inner side move a free end outwards.
    min: fixedMin ?? Math.min(min - widening, bounds?.min?.high ?? Infinity),
    max: fixedMax ?? Math.max(max + widening, bounds?.max?.low ?? -Infinity),
    minFixed: fixedMin !== undefined,
    maxFixed: fixedMax !== undefined,
  }
}
