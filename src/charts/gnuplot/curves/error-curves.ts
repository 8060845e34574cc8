import type { Curve } from './curve.ts'
import { layOutBox } from './box-curves.ts'
import { isDefined, isInRange, limitToRange, strokePlot } from './curve.ts'
import { POINT } from '../ranges/ranges.ts'
import type { AreaMark, PathMark } from '../../drawing.ts'
import type { Segment } from '../marks/clip-segment.ts'
import { createPen } from '../marks/pen.ts'
import { pushClipped } from './line-curves.ts'

/** Lay out the error bars of a plot: first those along y, then those along x (gnuplot 5.4). */
export function layOutErrorBars(curve: Curve): PathMark[] {
  const pen = createPen()
  for (const bar of [...layOutBars(curve, 'y'), ...layOutBars(curve, 'x')]) {
    pushClipped(pen, bar, curve.box)
  }
  return strokePlot(curve.plot, pen.lines())
}

function layOutBars(curve: Curve, direction: 'x' | 'y'): readonly Segment[] {
  const { plot, states } = curve
  const ends = plot.errors?.[direction]
  if (ends === undefined) return []
  const along = curve.ranges[direction]
  const [isLog, least] = [along.log !== undefined, Math.min(along.min, along.max)]
  return [...states.keys()].flatMap((i) => {
    if (states[i] !== POINT.inside) return []
    const limit = (value = NaN): number => (isLog && value <= 0 ? least : value)
    const [low, high] = [limit(ends.low[i]), limit(ends.high[i])]
    const middle = (direction === 'y' ? plot.x : plot.y)[i] ?? NaN
    return layOutBar(curve, { direction, middle, low, high })
  })
}

interface Bar {
  readonly direction: 'x' | 'y'
  readonly middle: number
  readonly low: number
  readonly high: number
}

/** Lay out one bar with the caps at its ends, as far as it is in the ranges. */
function layOutBar(curve: Curve, { direction, middle, low, high }: Bar): readonly Segment[] {
  const { ranges, x, y } = curve
  const [along, across] = direction === 'y' ? [ranges.y, ranges.x] : [ranges.x, ranges.y]
  if (Number.isNaN(low + high) || !isInRange(middle, across)) return []
  const [from, to] = [limitToRange(low, along), limitToRange(high, along)]
  if (from === to && !isInRange(low, along) && !isInRange(high, along)) return []
  const place = direction === 'y' ? x(middle) : y(middle)
  const scale = direction === 'y' ? y : x
  const half = measureCap(curve)
  const turn = (a: number, b: number): readonly [number, number] =>
    direction === 'y' ? [a, b] : [b, a]
  const [start, end] = [scale(from), scale(to)]
  const bar: Segment = [...turn(place, start), ...turn(place, end)]
  if (half === 0) return [bar]
  const cap = (at: number): Segment => [...turn(place - half, at), ...turn(place + half, at)]
  return [
    bar,
    ...(isInRange(low, along) ? [cap(start)] : []),
    ...(isInRange(high, along) ? [cap(end)] : []),
  ]
}

/** Lay out `with boxxyerror`: a box from the lower to the upper ends of both errors. */
export function layOutErrorBoxes(curve: Curve): (AreaMark | PathMark)[] {
  const { plot, states } = curve
  const { x, y } = plot.errors ?? {}
  if (x === undefined || y === undefined) return []
  return [...states.keys()].flatMap((i) => {
    if (!isDefined(states[i])) return []
    const [left = NaN, right = NaN] = [x.low[i], x.high[i]]
    return layOutBox(curve, { left, right, foot: y.low[i] ?? NaN, top: y.high[i] ?? NaN })
  })
}

/** Measure half the width of the caps: `set bars`, of a tic. */
export function measureCap({ chart, canvas }: Pick<Curve, 'chart' | 'canvas'>): number {
  return Math.trunc(((chart.barSize ?? 1) * canvas.tic) / 2)
}
