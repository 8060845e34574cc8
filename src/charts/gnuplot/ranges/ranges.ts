import type { Axis, AxisName, Chart } from '../../chart.ts'
import type { ChartNote, ChartProblem } from '../../drawing.ts'
import { createHistogramSpans } from './histogram-spans.ts'
import { findDataExtent, type Extent } from './find-data-extent.ts'
import { fromPower, toPower, type LogRange } from '../tics/log-powers.ts'
import { followLinks, joinLinkedSpans, leaveOutUnlinked } from './linked-ranges.ts'
import { findXAxis, findYAxis, hasPlots } from './plot-axes.ts'
import { closeSpan, createSpan, type ClosedSpan, type Span } from './spans.ts'
import { widenSpans, type PlotPoints } from './widen-spans.ts'

export { POINT, type PlotPoints } from './widen-spans.ts'

/** The range of an axis; `min > max` on a reversed axis. A fixed end was set, the other is autoscaled. */
export interface AxisRange extends ClosedSpan {
  /** Range of a logarithmic axis in powers of its base. */
  readonly log?: LogRange
  /** The extent of the data that limits its tics; `undefined` without data, and on other axes. */
  readonly data?: Extent
}

/** The ranges of the axes (`undefined` where nothing scales the axis) and the states of all points. */
export interface FoundRanges {
  readonly ranges: Readonly<Record<AxisName, AxisRange | undefined>>
  readonly points: readonly PlotPoints[]
  readonly problems: readonly ChartProblem[]
  readonly notes: readonly ChartNote[]
}

/**
 * Autoscale the axes as gnuplot 5.4 does: plots in order, x before y. A point beyond a fixed end stays
 * outside, and a point outside in x does not widen the range of y.
 */
export function findRanges(chart: Chart): FoundRanges {
  const spans = {
    x: createSpan(chart.axes.x),
    y: createSpan(chart.axes.y),
    x2: createSpan(chart.axes.x2),
    y2: createSpan(chart.axes.y2),
  }
  const histograms = createHistogramSpans(chart, spans.x)
  const points = chart.plots.map((plot) => {
    const own = { x: spans[findXAxis(plot)], y: spans[findYAxis(plot)] }
    const found = widenSpans(plot, own, chart)
    leaveOutUnlinked(plot, chart, found)
    if (plot.style === 'histograms' && found.valid > 0) histograms.widen(plot, found, own)
    return found
  })
  joinLinkedSpans(chart, spans, points)
  const ranges = followLinks(chart, closeSpans(chart, spans, points), points)
  const empty = findEmptyRanges(chart)
  const { unscaled, isFatal } = findUnscaledAxes(chart, ranges, empty)
  return {
    ranges,
    points,
    problems: [
      ...empty,
      ...(isFatal ? unscaled.map((axis) => ({ kind: 'no-data', axis }) as const) : []),
    ],
    notes: [
      ...points.flatMap(({ valid }, plot) =>
        valid > 0 ? [] : [{ kind: 'empty-plot', plot } as const],
      ),
      ...unscaled.map((axis) => ({ kind: 'unscaled-axis', axis }) as const),
    ],
  }
}

function closeSpans(
  { axes, plots, offsets, polar }: Chart,
  spans: Readonly<Record<AxisName, Span>>,
  points: readonly PlotPoints[],
): FoundRanges['ranges'] {
  if (polar !== undefined && polar.radius.range.max === undefined)
    for (const plot of plots) centreSpans(spans[findXAxis(plot)], spans[findYAxis(plot)])
  const close = (name: AxisName): AxisRange | undefined => {
    const closed = closeSpan(spans[name])
    if (closed === undefined) return undefined
    const range = settleRange(name, axes[name], addOffsets(name, closed, offsets))
    const isLimited = axes[name].tics?.isLimited === true
    const data = isLimited ? findDataExtent(name, { plots, points }) : undefined
    return data === undefined ? range : { ...range, data }
  }
  const [hasLower, hasUpper] = [hasPlots('x', plots, points), hasPlots('x2', plots, points)]
  return {
    x: hasLower || !hasUpper ? close('x') : findInitialRange(spans.x),
    y: close('y'),
    x2: hasUpper ? close('x2') : copyX(spans),
    y2: close('y2'),
  }
}

/** Widen free spans of a polar plot to the same distance on all sides of the middle (gnuplot 5.4). */
function centreSpans(x: Span, y: Span): void {
  const reaches = [x, y].flatMap(({ fixedMin, fixedMax, min, max }) => [
    fixedMax ?? max,
    -(fixedMin ?? min),
  ])
  const reach = Math.max(...reaches)
  for (const span of [x, y]) {
    if (span.fixedMin !== undefined || span.fixedMax !== undefined) continue
    span.min = -reach
    span.max = reach
  }
}

/** Move the ends of a first axis outwards by what `set offsets` says; a free end moves the fixed one, too (gnuplot 5.4). */
function addOffsets(name: AxisName, span: ClosedSpan, offsets: Chart['offsets']): ClosedSpan {
  if (offsets === undefined || name === 'x2' || name === 'y2') return span
  if (span.minFixed && span.maxFixed) return span
  const [low, high] = name === 'x' ? [offsets.left, offsets.right] : [offsets.bottom, offsets.top]
  const find = ({ size, isGraph }: typeof low): number =>
    isGraph ? size * Math.abs(span.max - span.min) : size
  return {
    ...span,
    min: span.min - find(low),
    max: span.max + find(high),
  }
}

/** Copy the data range of the lower x axis to the free ends of an upper one without data. */
function copyX({ x, x2 }: Readonly<Record<AxisName, Span>>): AxisRange | undefined {
  // gnuplot 5.4 does not copy it to a logarithmic axis.
  return x2.log === undefined ? fillSpan(x2, closeSpan(x)) : findInitialRange(x2)
}

/** Give an x axis without data gnuplot's initial range. */
function findInitialRange(span: Span): AxisRange | undefined {
  return fillSpan(span, span.usual)
}

function fillSpan(
  { fixedMin, fixedMax, log }: Span,
  free: { min: number; max: number } | undefined,
): AxisRange | undefined {
  const min = fixedMin ?? free?.min
  const max = fixedMax ?? free?.max
  if (min === undefined || max === undefined || min === max) return undefined
  const ends = { min, max, minFixed: fixedMin !== undefined, maxFixed: fixedMax !== undefined }
  return log === undefined ? ends : withPowers(ends, log)
}

/** Extend a logarithmic range to whole powers, and reverse a range if the axis says so. */
export function settleRange(name: AxisName, axis: Axis, found: ClosedSpan): AxisRange {
  if (axis.log === undefined) return reverseRange(axis, found)
  const extended = extendLogRange(axis, withPowers(found, axis.log))
  const range = withPowers(reverseRange(axis, extended), axis.log)
  // gnuplot 5.4 extends the y axes once more, after reversing them.
  return name === 'y' || name === 'y2' ? extendLogRange(axis, range) : range
}

interface LogAxisRange extends AxisRange {
  readonly log: LogRange
}

function withPowers(range: ClosedSpan, base: number): LogAxisRange {
  return { ...range, log: { base, min: toPower(base, range.min), max: toPower(base, range.max) } }
}

/** Move free ends to whole powers of the base, and fixed ends only if they nearly are one. */
function extendLogRange({ extend }: Axis, range: LogAxisRange): LogAxisRange {
  const { log, minFixed, maxFixed } = range
  const low = Math.floor(log.min)
  const high = Math.ceil(log.max)
  const movesMin = (!minFixed && extend?.min !== false) || log.min - low < SAME_POWER
  const movesMax = (!maxFixed && extend?.max !== false) || high - log.max < SAME_POWER
  const powers = { min: movesMin ? low : log.min, max: movesMax ? high : log.max }
  // If either end is free, both are converted back from powers, and a fixed one may be off by a bit (gnuplot
  // 5.4).
  const isFree = !minFixed || !maxFixed
  return {
    ...range,
    min: movesMin || isFree ? fromPower(log.base, powers.min) : range.min,
    max: movesMax || isFree ? fromPower(log.base, powers.max) : range.max,
    log: { base: log.base, ...powers },
  }
}

/** How close to a whole power an end must be to move there: gnuplot's `set zero`. */
const SAME_POWER = 1e-8

/**
 * Reverse a range. gnuplot 5.4 reverses only ranges with an end that is free or not to be extended. It
 * swaps the ends but not whether they are fixed: in `[0:*]`, the end found from data is then the fixed one.
 */
function reverseRange(axis: Axis, range: ClosedSpan): ClosedSpan {
  const { min, max, minFixed, maxFixed } = range
  const isFree = !minFixed || !maxFixed || axis.extend?.min === false || axis.extend?.max === false
  return axis.reverse === true && isFree && min < max ? { ...range, min: max, max: min } : range
}

function findEmptyRanges(chart: Chart): EmptyRange[] {
  return findUsedAxes(chart).flatMap((axis) => {
    const { min, max } = chart.axes[axis].range
    if (min === undefined || min !== max) return []
    return [{ kind: 'empty-range', axis, value: min }]
  })
}

type EmptyRange = Extract<ChartProblem, { kind: 'empty-range' }>

/** Find the used axes that nothing scales; without any x axis or any y axis, there is nothing to draw. */
function findUnscaledAxes(
  chart: Chart,
  ranges: FoundRanges['ranges'],
  empty: readonly EmptyRange[],
): { unscaled: readonly AxisName[]; isFatal: boolean } {
  const used = findUsedAxes(chart)
  const unscaled = used.filter(
    (axis) => ranges[axis] === undefined && empty.every((problem) => problem.axis !== axis),
  )
  const isFatal = ['x', 'y'].some((direction) => {
    const some = used.filter((axis) => axis.startsWith(direction))
    return some.every((axis) => unscaled.includes(axis))
  })
  return { unscaled, isFatal }
}

function findUsedAxes({ plots }: Chart): AxisName[] {
  const used = plots.flatMap((plot): AxisName[] => [findXAxis(plot), findYAxis(plot)])
  return [...new Set<AxisName>(plots.length === 0 ? ['x'] : used)].sort()
}
