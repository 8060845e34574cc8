import type { AreaMark, PathMark } from '../../drawing.ts'
import type { CircleStyle } from '../../chart.ts'
import { measureUnitX } from '../device-point.ts'
import { findArcPoints } from '../marks/arc-points.ts'
import { layOutArc } from '../marks/shape-marks.ts'
import { POINT } from '../ranges/ranges.ts'
import type { Curve } from './curve.ts'
import { stylePoint } from './own-styles.ts'

/** The circle that gnuplot 5.4 draws where no radius is given. */
const USUAL: CircleStyle = { radius: 0.02, system: 'graph' }

/** Lay out `with circles` (gnuplot 5.4): a circle, or a part of it, around each point in range. */
export function layOutCircles(curve: Curve): (AreaMark | PathMark)[] {
  const { plot, states, x: scaleX, y: scaleY, box, chart } = curve
  const { fill = { style: { kind: 'empty' } } } = plot
  const { radius: size, system, isOpen } = chart.circle ?? USUAL
  const usual = size * measureUnitX(system, curve.places)
  return [...states.keys()].flatMap((i) => {
    if (states[i] !== POINT.inside) return []
    const [x, y] = [scaleX(plot.x[i] ?? NaN), scaleY(plot.y[i] ?? NaN)]
    const left = plot.errors?.x?.low[i] ?? NaN
    const radius = Number.isNaN(left) ? usual : x - scaleX(left)
    const begin = plot.arcs?.begin[i] ?? 0
    const end = plot.arcs?.end[i] ?? 360
    const { line } = stylePoint(plot, i)
    const arc = findArcPoints({ x, y, radius, begin, end })
    return layOutArc(arc, { fill, line, box }, isOpen !== true)
  })
}
