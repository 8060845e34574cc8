import type { Axis, AxisName, Chart, Plot } from './chart.ts'
import type { ChartNote, ChartProblem } from './drawing.ts'

/** What an axis spans; `min > max` on one drawn reversed. A fixed end was set, the other found. */
export interface AxisRange {
  readonly min: number
  readonly max: number
  readonly minFixed: boolean
  readonly maxFixed: boolean
}

/** The axes that plots can use today. */
export type ScaledAxisName = Exclude<AxisName, 'x2'>

/** How a point took part in scaling (gnuplot's INRANGE, OUTRANGE and missing). */
export const POINT = { missing: 0, inside: 1, outside: 2, gap: 3 } as const

/** A plot's points and how each took part in scaling. */
export interface PlotPoints {
  readonly states: Uint8Array
  /** Points that are not missing. */
  readonly valid: number
}

/** The ranges of the axes (`undefined`: nothing to scale from) and the state of every plot's points. */
export interface FoundRanges {
  readonly ranges: Readonly<Record<ScaledAxisName, AxisRange | undefined>>
  readonly points: readonly PlotPoints[]
  readonly problems: readonly ChartProblem[]
  readonly notes: readonly ChartNote[]
}

/**
 * Scale the axes from the points, as gnuplot 5.4 does: plots in order, x before y; a point beyond a
 * fixed end is outside for good, and one outside in x does not widen the range of y.
 */
export function findRanges(chart: Chart): FoundRanges {
  const spans = {
    x: createSpan(chart.axes.x),
    y: createSpan(chart.axes.y),
    y2: createSpan(chart.axes.y2),
  }
  const points = chart.plots.map((plot) => widenSpans(plot, spans.x, spans[findYAxis(plot)]))
  const ranges = { x: closeSpan(spans.x), y: closeSpan(spans.y), y2: closeSpan(spans.y2) }
  const empty = findEmptyRanges(chart)
  const used = findUsedAxes(chart)
  const lost = used.filter(
    (axis) => ranges[axis] === undefined && empty.every((problem) => problem.axis !== axis),
  )
  // Without x, or with x alone, there is nothing to draw.
  const isLost = lost.includes('x') || lost.length === used.length - 1
  return {
    ranges,
    points,
    problems: [
      ...empty,
      ...(isLost ? lost.map((axis) => ({ kind: 'no-data', axis }) as const) : []),
    ],
    notes: [
      ...points.flatMap(({ valid }, plot) =>
        valid > 0 ? [] : [{ kind: 'empty-plot', plot } as const],
      ),
      ...lost.map((axis) => ({ kind: 'unscaled-axis', axis }) as const),
    ],
  }
}

/** Find which y axis a plot is measured on. */
export function findYAxis(plot: Plot): 'y' | 'y2' {
  return plot.axes === 'x1y2' ? 'y2' : 'y'
}

/** Hot path over the points: the extent so far, open until a point closes it. */
interface Span {
  readonly fixedMin: number | undefined
  readonly fixedMax: number | undefined
  /** What a point must not be below or above to be inside. */
  readonly lowest: number
  readonly highest: number
  min: number
  max: number
}

function createSpan({ range: { min, max } }: Axis): Span {
  const isReversed = min !== undefined && max !== undefined && min > max
  return {
    fixedMin: min,
    fixedMax: max,
    lowest: (isReversed ? max : min) ?? -Infinity,
    highest: (isReversed ? min : max) ?? Infinity,
    min: Infinity,
    max: -Infinity,
  }
}

function widenSpans({ x, y, missing }: Plot, spanX: Span, spanY: Span): PlotPoints {
  const states = new Uint8Array(x.length)
  let valid = 0
  for (let i = 0; i < x.length; i++) {
    const px = x[i] ?? NaN
    const py = y[i] ?? NaN
    if (!isDrawable(px) || !isDrawable(py)) {
      if (missing === 'gap') states[i] = POINT.gap
      continue
    }
    valid++
    const isInside = widenSpan(spanX, px) && widenSpan(spanY, py)
    states[i] = isInside ? POINT.inside : POINT.outside
  }
  return { states, valid }
}

/** Not missing, and small enough that an axis's span is a number. */
function isDrawable(value: number): boolean {
  return Math.abs(value) < 1e300
}

function widenSpan(span: Span, value: number): boolean {
  if (value < span.lowest || value > span.highest) return false
  if (value < span.min) span.min = value
  if (value > span.max) span.max = value
  return true
}

/** Complete a span; one value only is widened by 1 % of it (by 1 at zero) where its ends are free. */
function closeSpan({ fixedMin, fixedMax, ...found }: Span): AxisRange | undefined {
  const isFixed = fixedMin !== undefined && fixedMax !== undefined
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

function findEmptyRanges(chart: Chart): EmptyRange[] {
  return findUsedAxes(chart).flatMap((axis) => {
    const { min, max } = chart.axes[axis].range
    if (min === undefined || min !== max) return []
    return [{ kind: 'empty-range', axis, value: min }]
  })
}

type EmptyRange = Extract<ChartProblem, { kind: 'empty-range' }>

function findUsedAxes({ plots }: Chart): ScaledAxisName[] {
  return [...new Set<ScaledAxisName>(['x', ...plots.map(findYAxis)])]
}
