import type { Curve } from './curve.ts'
import { layOutBox } from './box-curves.ts'
import { isDefined, isInRange, limitToRange, limitUnknown, strokePlot } from './curve.ts'
import { POINT } from '../ranges/ranges.ts'
import type { Box } from '../canvas.ts'
import type { Chart, ErrorEnds, Plot } from '../../chart.ts'
import type { AreaMark, PathMark } from '../../drawing.ts'
import { hasOwnColors, stylePoint } from './own-styles.ts'
import type { Segment } from '../marks/clip-segment.ts'
import { createPen } from '../marks/pen.ts'
import { pushClipped } from './line-curves.ts'

/** Lay out the error bars of a plot: first those along y, then those along x (gnuplot 5.4). */
export function layOutErrorBars(curve: Curve): PathMark[] {
  const { box, chart } = curve
  const bars = [...layOutBars(curve, 'y'), ...layOutBars(curve, 'x')]
  if (chart.barLine !== undefined) {
    return bars.flatMap((bar) => {
      const own = stylePoint(curve.plot, bar.index)
      return strokeBars(takeBarLine(own, chart), [bar], box)
    })
  }
  const plot = borderBars(curve.plot)
  if (!hasOwnColors(plot)) return strokeBars(plot, bars, box)
  return bars.flatMap((bar) => strokeBars(stylePoint(plot, bar.index), [bar], box))
}

/** Give a plot the line that is set for bars, if one is; without a colour, it keeps its own. */
export function takeBarLine(plot: Plot, { barLine }: Pick<Chart, 'barLine'>): Plot {
  if (barLine === undefined) return plot
  const line = { ...plot.line }
  delete line.dash
  const bare = { ...plot, line: { ...line, ...barLine } }
  if (barLine.color !== undefined) delete bare.pointColors
  return bare
}

/** Give the bars of filled boxes the colour of the boxes' border, if they have one (gnuplot 5.4). */
function borderBars(plot: Plot): Plot {
  const { style, fill, line } = plot
  const border = fill?.border
  if (style !== 'boxerrorbars' || border === undefined || border === 'none') return plot
  const color = border.color ?? ({ kind: 'linetype', type: border.type } as const)
  const bare = { ...plot }
  delete bare.pointColors
  return { ...bare, line: { ...line, color } }
}

function strokeBars(plot: Plot, bars: readonly ErrorBar[], box: Box): PathMark[] {
  const pen = createPen()
  for (const segment of bars.flatMap(({ segments }) => segments)) pushClipped(pen, segment, box)
  return strokePlot(plot, pen.lines())
}

/** The segments of a point's error bar. */
interface ErrorBar {
  readonly index: number
  readonly segments: readonly Segment[]
}

function layOutBars(curve: Curve, direction: 'x' | 'y'): readonly ErrorBar[] {
  const { plot, states } = curve
  const ends = plot.errors?.[direction]
  if (ends === undefined) return []
  const along = curve.ranges[direction]
  const [isLog, least] = [along.log !== undefined, Math.min(along.min, along.max)]
  return [...states.keys()].flatMap((i) => {
    // A bar along x may reach in from a point that lies outside (gnuplot 5.4).
    const isShown = direction === 'y' ? states[i] === POINT.inside : isDefined(states[i])
    if (!isShown) return []
    // An end below zero is that of the axis; one at zero exactly is nowhere (gnuplot 5.4).
    const limit = (value: number): number => (isLog && value < 0 ? least : value)
    const [lowEnd = NaN, highEnd = NaN] = [ends.low[i], ends.high[i]]
    // A lower end that is not a number is that of the axis (gnuplot 5.4).
    const low = Number.isNaN(lowEnd) ? least : limit(lowEnd)
    const high = limit(highEnd)
    const middle = (direction === 'y' ? plot.x : plot.y)[i] ?? NaN
    const cap = measureCap(curve, { direction, index: i, middle })
    return [{ index: i, segments: layOutBar(curve, { direction, middle, low, high, cap }) }]
  })
}

interface Bar {
  readonly direction: 'x' | 'y'
  readonly middle: number
  readonly low: number
  readonly high: number
  readonly cap: Cap | undefined
}

/** How far a cap reaches to both sides of its bar, in device units. */
interface Cap {
  readonly before: number
  readonly behind: number
}

/** Lay out one bar with the caps at its ends, as far as it is in the ranges. */
function layOutBar(curve: Curve, { direction, middle, low, high, cap }: Bar): readonly Segment[] {
  const { ranges, x, y } = curve
  const [along, across] = direction === 'y' ? [ranges.y, ranges.x] : [ranges.x, ranges.y]
  if (Number.isNaN(low) || !isInRange(middle, across)) return []
  const [from, to] = [limitToRange(low, along), limitToRange(high, along)]
  if (from === to && !isInRange(low, along) && !isInRange(high, along)) return []
  const place = direction === 'y' ? x(middle) : y(middle)
  const scale = direction === 'y' ? y : x
  const turn = (a: number, b: number): readonly [number, number] =>
    direction === 'y' ? [a, b] : [b, a]
  const isZero = along.log !== undefined && (low === 0 || high === 0)
  const isNowhere = isZero || Number.isNaN(high)
  const [start, end] = [scale(from), scale(to)]
  const bars: Segment[] = isNowhere ? [] : [[...turn(place, start), ...turn(place, end)]]
  if (cap === undefined) return bars
  const layOutCap = (at: number): Segment => [
    ...turn(place - cap.before, at),
    ...turn(place + cap.behind, at),
  ]
  return [
    ...bars,
    ...(isInRange(low, along) ? [layOutCap(start)] : []),
    ...(isInRange(high, along) ? [layOutCap(end)] : []),
  ]
}

/** Lay out `with boxxyerror`: a box from the lower to the upper ends of both errors. */
export function layOutErrorBoxes(curve: Curve): (AreaMark | PathMark)[] {
  const { plot, states, ranges } = curve
  const { x, y } = plot.errors ?? {}
  if (x === undefined || y === undefined) return []
  return [...states.keys()].flatMap((i) => {
    if (!isDefined(states[i])) return []
    const place = (ends: ErrorEnds, end: 'low' | 'high', direction: 'x' | 'y'): number =>
      limitUnknown(ends[end][i] ?? NaN, ranges[direction])
    const own = { ...curve, plot: stylePoint(plot, i) }
    return layOutBox(own, {
      left: place(x, 'low', 'x'),
      right: place(x, 'high', 'x'),
      foot: place(y, 'low', 'y'),
      top: place(y, 'high', 'y'),
    })
  })
}

/** Measure the cap of a bar: `set bars`, of a tic; below 0 as wide as the box that has the bar, and none along x. */
function measureCap(
  curve: Curve,
  { direction, index, middle }: Pick<Bar, 'direction' | 'middle'> & { readonly index: number },
): Cap | undefined {
  const { chart, canvas } = curve
  const size = chart.barSize ?? 1
  if (size >= 0) {
    const half = Math.trunc((size * canvas.tic) / 2)
    return half === 0 ? undefined : { before: half, behind: half }
  }
  if (direction === 'x') return undefined
  const { left, right } = findCapSides(curve, index, middle)
  const place = curve.x(middle)
  return { before: place - curve.x(left), behind: curve.x(right) - place }
}

function findCapSides(
  { plot, chart }: Curve,
  index: number,
  middle: number,
): { readonly left: number; readonly right: number } {
  const ends = plot.errors?.x ?? plot.edges
  const [left = NaN, right = NaN] = [ends?.low[index], ends?.high[index]]
  if (!Number.isNaN(left + right)) return { left, right }
  const isOwn = plot.style === 'boxerrorbars' && chart.boxWidth?.isRelative === false
  const half = isOwn ? chart.boxWidth.width / 2 : 0
  return { left: middle - half, right: middle + half }
}
