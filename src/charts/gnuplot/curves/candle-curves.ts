import type { Plot } from '../../chart.ts'
import type { AreaMark, PathMark, SymbolMark } from '../../drawing.ts'
import type { Segment } from '../marks/clip-segment.ts'
import { createPen } from '../marks/pen.ts'
import { POINT } from '../ranges/ranges.ts'
import { fillArea } from './box-marks.ts'
import { isInRange, limitToRange, limitUnknown, strokePlot, type Curve } from './curve.ts'
import { takeBarLine } from './error-curves.ts'
import { pushClipped } from './line-curves.ts'
import { stylePoint } from './own-styles.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import { setSymbols } from './symbol-curves.ts'

type Marks = (AreaMark | PathMark | SymbolMark | AnchoredText)[]

/** The columns of a row of `candlesticks`, `financebars`, or of a box plot, in axis values. */
interface Candle {
  readonly x: number
  readonly open: number
  readonly close: number
  readonly low: number
  readonly high: number
  /** Only in a box plot. */
  readonly median: number
}

/** A candle in device units, as far as it is in the ranges. */
interface PlacedCandle {
  readonly middle: number
  readonly left: number
  readonly right: number
  readonly low: number
  readonly high: number
}

/** Lay out `with candlesticks` (gnuplot 5.4): a box from opening to close, and whiskers to the lowest and highest value. */
export function layOutCandlesticks(curve: Curve): Marks {
  return listCandles(curve).flatMap((row) => {
    const own = { ...curve, plot: stylePoint(curve.plot, row) }
    return layOutCandle(own, row)
  })
}

/** Lay out `with financebars`: a line from the lowest to the highest value, with tics for opening and close. */
export function layOutFinanceBars(curve: Curve): Marks {
  return listCandles(curve).flatMap((row) => {
    const { x: scaleX, y: scaleY, box } = curve
    const candle = readCandle(curve.plot, row)
    const ends = limitWhiskers(curve, candle)
    if (ends === undefined) return []
    const x = scaleX(candle.x)
    const tic = measureTic(curve)
    const [open, close] = [scaleY(candle.open), scaleY(candle.close)]
    const segments: Segment[] = [
      [x, ends.low, x, ends.high],
      [x - tic, open, x, open],
      [x + tic, close, x, close],
    ]
    if (curve.plot.style === 'boxplot') {
      const median = scaleY(candle.median)
      segments.push([x - tic, median, x + tic, median])
    }
    return strokeSegments(stylePoint(curve.plot, row), segments, box)
  })
}

/** Lay out `with boxplot`: candles of the quartiles, with bars at the whiskers' ends, and the outliers. */
export function layOutBoxplot(curve: Curve): Marks {
  const { plot, states } = curve
  return [...states.keys()].flatMap((row) => {
    const styled = { ...curve, plot: stylePoint(plot, row) }
    const one = { ...styled, states: states.map((state, i) => (i === row ? state : POINT.missing)) }
    const candle =
      plot.boxplot?.isFinance === true ? layOutFinanceBars(one) : layOutCandlesticks(one)
    return [...candle, ...layOutOutliers(styled, row)]
  })
}

/** The rows in the range of x. */
function listCandles({ plot, states, ranges }: Curve): readonly number[] {
  return [...states.keys()].filter((i) => {
    const isKnown = states[i] === POINT.inside || states[i] === POINT.outside
    return isKnown && isInRange(plot.x[i] ?? NaN, ranges.x)
  })
}

function readCandle({ x, y, errors, candles }: Plot, row: number): Candle {
  const [low, high] = [errors?.y?.low[row] ?? NaN, errors?.y?.high[row] ?? NaN]
  return {
    x: x[row] ?? NaN,
    open: y[row] ?? NaN,
    close: candles?.close[row] ?? NaN,
    low,
    high,
    median: candles?.median?.[row] ?? NaN,
  }
}

/** The ends of candles may stand in either order; those of finance bars are drawn as they stand (gnuplot 5.4). */
function sortEnds(candle: Candle): Candle {
  const { low, high } = candle
  // A higher end that is not a number counts as the lower one.
  return low > high || Number.isNaN(high) ? { ...candle, low: high, high: low } : candle
}

function layOutCandle(curve: Curve, row: number): Marks {
  const { plot, ranges, y: scaleY, box } = curve
  const candle = sortEnds(readCandle(plot, row))
  const ends = limitWhiskers(curve, candle)
  if (ends === undefined) return []
  const placed = { ...placeSides(curve, row), ...ends }
  const opened = scaleY(limitUnknown(candle.open, ranges.y))
  const closed = scaleY(limitUnknown(candle.close, ranges.y))
  const [bottom, top] = [Math.min(opened, closed), Math.max(opened, closed)]
  const isInside = isInRange(candle.open, ranges.y) || isInRange(candle.close, ranges.y)
  const { left, right } = placed
  const outline = {
    points: [left, opened, right, opened, right, closed, left, closed],
    closed: true,
  }
  const bordered = borderCandle(plot)
  const isShown = isInside || bottom !== top
  return [
    ...(isShown ? fillCandle(plot, { left, right, bottom, top }, candle) : []),
    ...(isShown ? strokePlot(bordered, [outline]) : []),
    ...strokeSegments(bordered, listMedian(curve, { candle, placed }), box),
    ...strokeSegments(
      takeBarLine(bordered, curve.chart),
      listWhiskers(curve, { placed, bottom, top }),
      box,
    ),
    ...layOutWideMedian(bordered, curve, { candle, placed }),
  ]
}

/** Find the ends of the whiskers; none if both are beyond the same end of the range. */
function limitWhiskers(
  { ranges: { y: range }, y: scaleY }: Curve,
  { low, high }: Candle,
): { readonly low: number; readonly high: number } | undefined {
  const ends = { low: scaleY(limitUnknown(low, range)), high: scaleY(limitUnknown(high, range)) }
  const isOutside = !isInRange(low, range) && !isInRange(high, range) && ends.low === ends.high
  return isOutside ? undefined : ends
}

/** Find the sides of a candle: an odd number of units apart would leave it without a middle (gnuplot 5.4). */
function placeSides(curve: Curve, row: number): Pick<PlacedCandle, 'middle' | 'left' | 'right'> {
  const { plot, x: scaleX } = curve
  let middle = scaleX(plot.x[row] ?? NaN)
  const { left, right: end } = measureSides(curve, row, middle)
  let right = end
  if (Math.abs(right - left) % 2 === 1) {
    right += 1
    if (middle - left > right - middle) middle -= 1
    if (middle - left < right - middle) middle += 1
  }
  return { middle, left, right }
}

function measureSides(
  curve: Curve,
  row: number,
  middle: number,
): { readonly left: number; readonly right: number } {
  const { plot, chart, ranges, x: scaleX } = curve
  const x = plot.x[row] ?? NaN
  const place = (value: number): number => scaleX(limitToRange(value, ranges.x))
  const own = plot.errors?.x?.low[row] ?? x
  if (own !== x) return { left: place(own), right: place(2 * x - own) }
  const { boxWidth } = chart
  if (plot.style === 'boxplot') {
    const half = boxWidth?.isRelative === false && boxWidth.width > 0 ? boxWidth.width / 2 : 0.25
    return { left: scaleX(x - half), right: scaleX(x + half) }
  }
  if (boxWidth === undefined) {
    const tic = measureTic(curve)
    return { left: middle - tic, right: middle + tic }
  }
  const reach = (other: number): number =>
    boxWidth.isRelative
      ? (((plot.x[other] ?? NaN) - x) * boxWidth.width) / 2
      : (Math.sign(other - row) * boxWidth.width) / 2
  const isKnown = (other: number): boolean => !Number.isNaN(plot.x[other] ?? NaN)
  const after = isKnown(row + 1) ? reach(row + 1) : undefined
  const before = isKnown(row - 1) ? reach(row - 1) : undefined
  const toRight = after ?? -(before ?? -boxWidth.width / 2)
  return { left: place(x + (before ?? -toRight)), right: place(x + toRight) }
}

/** Fill a candle: where no filling is set, one that falls is solid. */
function fillCandle(
  plot: Plot,
  { left, right, bottom, top }: Readonly<Record<'left' | 'right' | 'bottom' | 'top', number>>,
  { open, close }: Candle,
): AreaMark[] {
  const style = plot.fill?.style ?? { kind: 'empty' }
  const isFalling = !(open <= close) && plot.style !== 'boxplot'
  const shown =
    style.kind === 'empty' && isFalling ? ({ kind: 'solid', density: 1 } as const) : style
  const points = [left, bottom, right, bottom, right, top, left, top]
  return fillArea(shown, { line: plot.line, points })
}

/** Give the lines of a filled candle the colour of the border, if one is set. */
function borderCandle(plot: Plot): Plot {
  const { style, border } = plot.fill ?? {}
  if (style === undefined || style.kind === 'empty') return plot
  if (border === undefined || border === 'none') return plot
  const { color = { kind: 'linetype', type: border.type } } = border
  return { ...plot, line: { ...plot.line, color } }
}

interface CandleParts {
  readonly candle: Candle
  readonly placed: PlacedCandle
  readonly bottom: number
  readonly top: number
}

function listMedian(
  { plot, y: scaleY }: Curve,
  { candle, placed: { left, right } }: Pick<CandleParts, 'candle' | 'placed'>,
): Segment[] {
  if (plot.style !== 'boxplot' || plot.boxplot?.medianWidth !== undefined) return []
  const median = scaleY(candle.median)
  return [[left, median, right, median]]
}

function listWhiskers(
  curve: Curve,
  { placed, bottom, top }: Omit<CandleParts, 'candle'>,
): Segment[] {
  const { left, right, middle, low, high } = placed
  const whiskers: Segment[] = [
    [middle, low, middle, bottom],
    [middle, top, middle, high],
  ]
  const inset = measureWhiskerInset(curve, placed)
  const bars: Segment[] =
    inset === undefined
      ? []
      : [
          [left + inset, high, right - inset, high],
          [left + inset, low, right - inset, low],
        ]
  return [...whiskers, ...bars]
}

/** Measure how far the bars at the ends of whiskers keep from the candle's sides; `undefined` without bars. */
function measureWhiskerInset(
  { plot, chart, canvas }: Curve,
  { left, right }: PlacedCandle,
): number | undefined {
  const width = right - left
  if (plot.style === 'boxplot') {
    const size = chart.barSize ?? 1
    return size < 0 ? 0 : Math.trunc(width / 2 - size * canvas.tic)
  }
  const share = plot.candles?.whiskers
  if (share === undefined) return undefined
  return share <= 0 ? 0 : Math.trunc((width * (1 - share)) / 2)
}

function layOutWideMedian(
  plot: Plot,
  { y: scaleY, box }: Curve,
  { candle, placed }: Pick<CandleParts, 'candle' | 'placed'>,
): PathMark[] {
  const width = plot.boxplot?.medianWidth
  if (width === undefined) return []
  const median = scaleY(candle.median)
  const wide = { ...plot, line: { ...plot.line, width } }
  return strokeSegments(wide, [[placed.left, median, placed.right, median]], box)
}

/** Half a quarter of a tic in whole units: the reach of a candle without a width, and of finance bars' tics. */
function measureTic({ chart, canvas }: Curve): number {
  const tic = Math.max(1, Math.trunc(Math.trunc(canvas.tic / 2) / 2))
  return Math.trunc((chart.barSize ?? 1) * tic)
}

function strokeSegments(plot: Plot, segments: readonly Segment[], box: Curve['box']): PathMark[] {
  const pen = createPen()
  for (const segment of segments) pushClipped(pen, segment, box)
  return strokePlot(plot, pen.lines())
}

/** Lay out the outliers of a box plot; equal ones stand beside each other. */
function layOutOutliers(curve: Curve, row: number): (SymbolMark | AnchoredText)[] {
  const { plot, x: scaleX, y: scaleY, canvas, box } = curve
  // Without a size of its own, gnuplot 5.4 takes −2 for the symbol's.
  const width = canvas.tic * (plot.boxplot?.symbolSize ?? -2)
  const values = plot.boxplot?.outliers[row] ?? []
  const points = values.flatMap((value, i) => {
    const [x, y] = [scaleX(plot.x[row] ?? NaN), scaleY(value)]
    const isShown =
      x >= box.left + width &&
      x <= box.right - width &&
      y >= box.bottom + width &&
      y <= box.top - width
    if (!isShown) return []
    let shift = 0
    for (let j = 1; j <= i && values[i - j] === value; j++) shift += width * (j % 2 === 0 ? -j : j)
    return [x + shift, y]
  })
  return setSymbols({ ...curve, plot: borderCandle(plot) }, points)
}
