import type { Chart, Closing, ErrorEnds, Plot } from '../../chart.ts'
import { findCells } from '../curves/image-cells.ts'
import { isDrawable, loosenSpan, widenSpan, type Span, VERY_LARGE } from './spans.ts'

/**
 * How a point takes part in autoscaling (gnuplot's INRANGE, OUTRANGE and UNDEFINED). A missing point counts
 * as if its row did not exist; a gap is a point that cannot be drawn, at which lines break.
 */
export const POINT = { missing: 0, inside: 1, outside: 2, gap: 3 } as const

/** The state of each of a plot's points in autoscaling, as in {@link POINT}. */
export interface PlotPoints {
  readonly states: Uint8Array
  /** Points that are not missing. */
  readonly valid: number
}

/** The spans of the axes that a plot is measured on. */
export interface PlotSpans {
  readonly x: Span
  readonly y: Span
}

/** Widen the spans of a plot's axes to its points and to what its style draws around them. */
export function widenSpans(plot: Plot, shared: PlotSpans, { boxWidth }: Chart): PlotPoints {
  // Boxes and whiskers of a box plot count even where its points do not (gnuplot 5.4 `boxplot_range_fiddling`).
  const isBoxplot = plot.style === 'boxplot'
  const isUnscaled = plot.isUnscaled === true && !isBoxplot
  const spans = isUnscaled ? { x: { ...shared.x }, y: { ...shared.y } } : shared
  const hasExtent = !isBoxplot || plot.isUnscaled !== true
  if (plot.extent !== undefined && hasExtent) widenToExtent(plot, plot.extent, { spans, boxWidth })
  const { limits, isRefreshed = false, isSmoothed = false } = plot
  if (isRefreshed || isSmoothed) loosenSpans(plot, spans)
  const own = limits === undefined ? spans : limitX(spans, limits)
  const points = widenToPoints(plot, plot.isLimited === true ? limitY(own) : own)
  if (points.valid === 0) return points
  if (plot.style === 'impulses' && plot.isFunction !== true) widenToZero(spans.y)
  widenToErrors(plot, spans)
  if (plot.style === 'image') widenToPixels(plot, spans)
  if (isBoxplot) widenToBoxplot(plot, spans.x, boxWidth)
  const { closing } = plot
  // New points replace the axis with all that the old ones had (gnuplot 5.4).
  const isArea = plot.style === 'filledcurves' && plot.isFunction !== true && !isSmoothed
  const level = isArea && plot.second === undefined ? findLevel(closing) : undefined
  if (level !== undefined && isDrawable(spans.y, level)) widenSpan(spans.y, level)
  for (const value of plot.second ?? []) if (isDrawable(spans.y, value)) widenSpan(spans.y, value)
  if (plot.style === 'boxes' && plot.isRefreshed === true) widenToZero(spans.y)
  if (plot.style === 'boxes' && plot.isSmoothed === true) {
    widenToZero(spans.y)
    if (plot.madeOf !== undefined) widenToRows(plot.madeOf.x, boxWidth, spans.x)
  }
  // Boxes on a curve leave room beside the points that it was made of alone (gnuplot 5.4 `box_range_fiddling`).
  const isOnCurve = plot.extent !== undefined && plot.madeOf === undefined
  if (plot.style === 'boxes' && plot.isSmoothed !== true && !isOnCurve) {
    widenToBoxes(plot, { states: points.states, boxWidth }, spans.x)
  }
  return points
}

/**
 * Find the y that an area reaches besides its points. gnuplot 5.4 takes the place of x at which it is closed, too, and 0
 * where it is closed along an axis.
 */
function findLevel(closing: Closing | undefined): number | undefined {
  switch (closing?.kind) {
    case 'x':
    case 'y':
      return closing.at
    case 'xy':
      return closing.x
    case 'x1':
    case 'x2':
    case 'y1':
    case 'y2':
      return 0
    case 'r':
    case 'closed':
    case 'between':
    case undefined:
      return undefined
  }
}

/** Widen the spans to the points of which a curve was made; boxes leave room beside those (gnuplot 5.4). */
function widenToExtent(
  plot: Plot,
  extent: NonNullable<Plot['extent']>,
  { spans, boxWidth }: { readonly spans: PlotSpans } & Pick<BoxRow, 'boxWidth'>,
): void {
  const made = { ...plot, ...extent }
  const { states } = widenToPoints(made, spans)
  if (plot.style !== 'boxes') return
  // The rows of bins leave no room beside them: the bins do (gnuplot 5.4 `make_bins`).
  const rows = plot.madeOf
  if (rows !== undefined)
    widenToEdges(rows, { states: states.subarray(0, rows.x.length), boxWidth }, spans.x)
  else widenToBoxes(made, { states, boxWidth }, spans.x)
}

/** Let the new points of a smooth curve move ends that only the command itself has fixed. */
function loosenSpans({ x, y }: Plot, spans: PlotSpans): void {
  if (spans.x.loose === undefined && spans.y.loose === undefined) return
  for (let i = 0; i < x.length; i++) {
    const [px, py] = [x[i] ?? NaN, y[i] ?? NaN]
    if (!isDrawable(spans.x, px) || !isDrawable(spans.y, py)) continue
    if (loosenSpan(spans.x, px)) loosenSpan(spans.y, py)
  }
}

/** Keep the span of y as it is: points beyond it are outside. */
function limitY({ x, y }: PlotSpans): PlotSpans {
  const { min, max, log, usual } = y
  const bare = { fixedMin: y.fixedMin, fixedMax: y.fixedMax, log, min, max, usual }
  return { x, y: { ...bare, lowest: Math.max(min, y.lowest), highest: Math.min(max, y.highest) } }
}

/** Keep the span of x within limits: points beyond them are outside. */
function limitX({ x, y }: PlotSpans, { min, max }: NonNullable<Plot['limits']>): PlotSpans {
  return { x: { ...x, lowest: Math.max(min, x.lowest), highest: Math.min(max, x.highest) }, y }
}

/** Leave room beside the first and the last of the rows that were summed, in their own order (gnuplot 5.4). */
function widenToRows(x: Float64Array, boxWidth: Chart['boxWidth'], span: Span): void {
  if (boxWidth === undefined || x.length < 2) return
  const { width, isRelative } = boxWidth
  const [first = NaN, second = NaN] = x
  const [last = NaN, before = NaN] = [x.at(-1), x.at(-2)]
  // A gap beside an outer row leaves it without room.
  const start = first - (isRelative ? (second - first) / 2 : width + 0 * second)
  const end = last + (isRelative ? (last - before) / 2 : width + 0 * before)
  if (span.fixedMin === undefined && start < span.min) span.min = start
  if (span.fixedMax === undefined && end > span.max) span.max = end
}

/**
 * Widen the spans to the ends of error bars, wherever their points are. Behind an end that is outside of a set range or
 * has no place on a logarithmic axis, the other ends of its point do not count (gnuplot 5.4).
 */
function widenToErrors(plot: Plot, spans: PlotSpans): void {
  const { style, errors, x } = plot
  const horizontal =
    style === 'boxplot' ? undefined : style === 'boxerrorbars' ? findSides(plot) : errors?.x
  const vertical = errors?.y
  if (horizontal === undefined && vertical === undefined) return
  for (let i = 0; i < x.length; i++) {
    const isOpen = horizontal === undefined || widenToEnds(spans.x, horizontal, i)
    if (isOpen && vertical !== undefined) widenToEnds(spans.y, vertical, i)
  }
}

/** Find the sides of boxes; those without a width of their own have no extent yet. */
function findSides({ x, edges }: Plot): ErrorEnds {
  const find = (sides: Float64Array | undefined): Float64Array =>
    x.map((place, i) => {
      const side = sides?.[i] ?? NaN
      return Number.isNaN(side) ? place : side
    })
  return { low: find(edges?.low), high: find(edges?.high) }
}

/** Widen a span to both ends of a bar; return whether both lie in its range. */
function widenToEnds(span: Span, { low, high }: ErrorEnds, index: number): boolean {
  const [from, to] = [low[index] ?? NaN, high[index] ?? NaN]
  const isInside = isDrawable(span, from) && widenSpan(span, from)
  return isInside && isDrawable(span, to) && widenSpan(span, to)
}

/** Widen the spans to the outer edges of an image's pixels. */
function widenToPixels(plot: Plot, spans: PlotSpans): void {
  const cells = findCells(plot)
  if (cells === undefined) return
  for (const name of ['x', 'y'] as const) {
    const { first, step, count } = cells[name]
    for (const edge of [first - step / 2, first + (count - 0.5) * step]) {
      if (isDrawable(spans[name], edge)) widenSpan(spans[name], edge)
    }
  }
}

/** Leave room beside a box plot, unless others already do (gnuplot 5.4). */
function widenToBoxplot({ x, errors }: Plot, span: Span, boxWidth: Chart['boxWidth']): void {
  const [first = NaN, last = NaN] = [x[0], x.at(-1)]
  const own = 2 * Math.abs(first - (errors?.x?.low[0] ?? first))
  const width = own > 0 ? own : boxWidth?.isRelative === false ? boxWidth.width : 0.5
  if (span.fixedMin === undefined) {
    if (span.min >= first) span.min -= 1.5 * width
    else if (span.min >= first - width) span.min -= width
  }
  if (span.fixedMax === undefined) {
    if (span.max <= last) span.max = last + 1.5 * width
    else if (span.max <= last + width) span.max += width
  }
}

/** Hot path over the points. A point outside in x, or undefined in x, does not widen the span of y. */
function widenToPoints(plot: Plot, spans: PlotSpans): PlotPoints {
  const { x, y } = plot
  const joins = plot.missing !== 'gap'
  const states = new Uint8Array(x.length)
  let valid = 0
  for (let i = 0; i < x.length; i++) {
    const px = x[i] ?? NaN
    const py = y[i] ?? NaN
    const isNumber = Math.abs(px) < VERY_LARGE && Math.abs(py) < VERY_LARGE
    if (!isNumber && joins) continue
    // A plot of gaps alone still has data, and an entry in the key.
    valid++
    states[i] = plot.beyond?.[i] === 1 ? POINT.outside : widenToPoint(spans, px, py)
  }
  return { states, valid }
}

/** Widen the spans to a point; its x counts even if its y is undefined. */
function widenToPoint({ x, y }: PlotSpans, px: number, py: number): number {
  if (!isDrawable(x, px)) return POINT.gap
  const isInside = widenSpan(x, px)
  if (!isDrawable(y, py)) return POINT.gap
  return isInside && widenSpan(y, py) ? POINT.inside : POINT.outside
}

/**
 * Widen a span to the zero on which impulses stand; on a logarithmic axis they stand on its lower end
 * (gnuplot 5.4).
 */
function widenToZero(span: Span): void {
  if (span.log !== undefined) return
  if (span.fixedMin === undefined && span.min > 0) span.min = 0
  if (span.fixedMax === undefined && span.max < 0) span.max = 0
}

/** The states of the points on which boxes stand, and the width that is set for boxes. */
interface BoxRow {
  readonly states: Uint8Array
  readonly boxWidth: Chart['boxWidth']
}

/** Widen a span to the edges of boxes; gnuplot 5.4 leaves another half box free beside the outermost ones. */
function widenToBoxes(plot: Plot, { states, boxWidth }: BoxRow, span: Span): void {
  widenToEdges(plot, { states, boxWidth }, span)
  if (boxWidth !== undefined) widenBesideBoxes(plot, { states, boxWidth }, span)
}

function widenToEdges(plot: BoxedPlot, { states, boxWidth }: BoxRow, span: Span): void {
  const width = boxWidth?.isRelative === false ? boxWidth.width : 0
  const size = { width, log: span.log }
  for (let i = 0; i < states.length; i++) {
    if (states[i] !== POINT.inside && states[i] !== POINT.outside) continue
    const [low, high] = findBoxEdges(plot, i, size)
    if (isDrawable(span, low) && widenSpan(span, low) && isDrawable(span, high)) {
      widenSpan(span, high)
    }
  }
}

/** The places of boxes and their sides, if they have any of their own. */
interface BoxedPlot {
  readonly x: Plot['x']
  readonly edges?: Plot['edges']
}

function findBoxEdges(
  { x, edges }: BoxedPlot,
  index: number,
  { width, log }: { readonly width: number; readonly log: number | undefined },
): readonly [low: number, high: number] {
  const middle = x[index] ?? NaN
  const low = edges?.low[index] ?? NaN
  const high = edges?.high[index] ?? NaN
  if (!Number.isNaN(low) && !Number.isNaN(high)) return [low, high]
  if (log === undefined) return [middle - width / 2, middle + width / 2]
  return [middle * log ** (-width / 2), middle * log ** (width / 2)]
}

function widenBesideBoxes(
  { x }: Plot,
  { states, boxWidth }: BoxRow & { readonly boxWidth: NonNullable<Chart['boxWidth']> },
  span: Span,
): void {
  const { width, isRelative } = boxWidth
  const rows = [...states.keys()].filter((index) => states[index] !== POINT.missing)
  if (states[rows.at(-1) ?? 0] === POINT.gap) rows.pop()
  const findRoom = (outer = NaN, inner = NaN): number => {
    if (states[outer] === POINT.gap || states[inner] === POINT.gap) return NaN
    const step = ((x[outer] ?? NaN) - (x[inner] ?? NaN)) / 2
    return isRelative ? step : Math.sign(step) * width
  }
  const [first = 0] = rows
  const last = rows.at(-1) ?? 0
  const low = (x[first] ?? NaN) + findRoom(first, rows[1])
  const high = (x[last] ?? NaN) + findRoom(last, rows.at(-2))
  if (span.fixedMin === undefined && low < span.min) span.min = low
  if (span.fixedMax === undefined && high > span.max) span.max = high
}
