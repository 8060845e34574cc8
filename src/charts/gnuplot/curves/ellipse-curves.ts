import type { AreaMark, PathMark } from '../../drawing.ts'
import { findDisplacement, type DevicePoint } from '../device-point.ts'
import { findEllipsePoints, layOutEllipse } from '../marks/shape-marks.ts'
import { POINT } from '../ranges/ranges.ts'
import type { Curve } from './curve.ts'
import { stylePoint } from './own-styles.ts'

/** The diameters that gnuplot 5.4 draws where there are none, in parts of the graph. */
const USUAL = { x: 0.05, y: 0.03, systems: ['graph', 'graph'] } as const

/** Lay out `with ellipses` (gnuplot 5.4): an ellipse around each point in range. */
export function layOutEllipses(curve: Curve): (AreaMark | PathMark)[] {
  const { plot, states, x: scaleX, y: scaleY, box } = curve
  const { fill = { style: { kind: 'empty' } } } = plot
  return [...states.keys()].flatMap((i) => {
    if (states[i] !== POINT.inside) return []
    const center = { x: scaleX(plot.x[i] ?? NaN), y: scaleY(plot.y[i] ?? NaN) }
    const { line } = stylePoint(plot, i)
    const angle = plot.ellipses?.angle[i] ?? 0
    const points = findEllipsePoints({ center, extent: findDiameters(curve, i), angle })
    return layOutEllipse(points, { fill, line, box })
  })
}

/** Find the diameters of an ellipse in device units: each in the unit of its axis, or both in that of one. */
function findDiameters({ plot, places }: Curve, index: number): DevicePoint {
  const { major, minor, units = 'xy' } = plot.ellipses ?? {}
  const [x, y] = [major?.[index] ?? 0, minor?.[index] ?? 0]
  if (!(x > 0 && y > 0)) return findDisplacement(USUAL, places)
  const systems = [
    plot.axes.startsWith('x2') ? 'second' : 'first',
    plot.axes.endsWith('y2') ? 'second' : 'first',
  ] as const
  const own = findDisplacement({ x, y, systems }, places)
  const crossed = findDisplacement({ x: y, y: x, systems }, places)
  return {
    x: units === 'yy' ? crossed.y : own.x,
    y: units === 'xx' ? crossed.x : own.y,
  }
}
