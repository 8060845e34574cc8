import type { AreaMark, PathMark } from '../../drawing.ts'
import { findArcPoints } from '../marks/arc-points.ts'
import { layOutArc } from '../marks/shape-marks.ts'
import { POINT } from '../ranges/ranges.ts'
import type { Curve } from './curve.ts'
import { stylePoint } from './own-styles.ts'

/** Lay out `with circles` (gnuplot 5.4): a circle, or a part of it, around each point in range. */
export function layOutCircles(curve: Curve): (AreaMark | PathMark)[] {
  const { plot, states, x: scaleX, y: scaleY, box } = curve
  const { fill = { style: { kind: 'empty' } } } = plot
  return [...states.keys()].flatMap((i) => {
    if (states[i] !== POINT.inside) return []
    const [x, y] = [scaleX(plot.x[i] ?? NaN), scaleY(plot.y[i] ?? NaN)]
    const left = plot.errors?.x?.low[i] ?? NaN
    // Without a column of radii, gnuplot 5.4 takes a fiftieth of the plot's width.
    const radius = Number.isNaN(left) ? (box.right - box.left) * 0.02 : x - scaleX(left)
    const begin = plot.arcs?.begin[i] ?? 0
    const end = plot.arcs?.end[i] ?? 360
    const { line } = stylePoint(plot, i)
    const arc = findArcPoints({ x, y, radius, begin, end })
    return layOutArc(arc, { fill, line, box }, true)
  })
}
