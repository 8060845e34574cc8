import { isDefined, strokePlot, type Curve } from './curve.ts'
import type { PathMark } from '../../drawing.ts'
import { pushClipped } from './line-curves.ts'
import { createPen } from '../marks/pen.ts'
import { POINT } from '../ranges/ranges.ts'

/**
 * Lay out `steps`, which start horizontally, and `fsteps`, which start vertically. Each segment is
 * clipped on its own, even between two points outside (gnuplot 5.4).
 */
export function layOutSteps(curve: Curve, first: 'horizontal' | 'vertical'): PathMark[] {
  const { plot, states, x: scaleX, y: scaleY, box } = curve
  const pen = createPen()
  let before: readonly [number, number] | undefined
  states.forEach((state, i) => {
    if (state === POINT.missing) return
    const isDrawn = isDefined(state)
    const [x, y] = [scaleX(plot.x[i] ?? NaN), scaleY(plot.y[i] ?? NaN)]
    if (before && isDrawn) {
      const [cornerX, cornerY] = first === 'horizontal' ? [x, before[1]] : [before[0], y]
      pushClipped(pen, [...before, cornerX, cornerY], box)
      pushClipped(pen, [cornerX, cornerY, x, y], box)
    }
    before = isDrawn ? [x, y] : undefined
  })
  return strokePlot(plot, pen.lines())
}

/** A distance in device units beyond the width of any canvas. */
const FAR = 1e9

/** Lay out `histeps`: bins with edges half way between the points; the outline starts and ends at zero. */
export function layOutHisteps(curve: Curve): PathMark[] {
  const { plot, states, ranges, x: scaleX, y: scaleY, box } = curve
  const shown = [...states.keys()].filter((i) => isDefined(states[i]))
  const points = shown
    .map((i) => ({ x: plot.x[i] ?? NaN, y: plot.y[i] ?? NaN }))
    .toSorted((a, b) => a.x - b.x)
  if (points.length < 2) return []
  const zero = scaleY(ranges.y.log === undefined ? 0 : Math.min(ranges.y.min, ranges.y.max))
  // A value without a position on a logarithmic axis lies far below its lower end.
  const orElse = (place: number, end: number): number => (Number.isNaN(place) ? end : place)
  const edges = findBinEdges(points.map((point) => point.x)).map((x) =>
    orElse(scaleX(x), box.left - FAR),
  )
  const pen = createPen()
  let level = zero
  points.forEach((point, i) => {
    const [from = NaN, to = NaN] = edges.slice(i, i + 2)
    const y = orElse(scaleY(point.y), zero)
    pushClipped(pen, [from, level, from, y], box)
    pushClipped(pen, [from, y, to, y], box)
    level = y
  })
  const end = edges.at(-1) ?? NaN
  pushClipped(pen, [end, level, end, zero], box)
  return strokePlot(plot, pen.lines())
}

/** Find the edges of bins; the outermost bins are as wide on their outer side as on their inner one. */
function findBinEdges(xs: readonly number[]): number[] {
  const at = (index: number): number => xs.at(index) ?? NaN
  const inner = xs.slice(1).map((x, i) => (at(i) + x) / 2)
  return [(3 * at(0) - at(1)) / 2, ...inner, (3 * at(-1) - at(-2)) / 2]
}
