import {
  findBaseline,
  isInRange,
  isDefined,
  limitToRange,
  strokePlot,
  type Curve,
} from './curve.ts'
import type { PathMark } from '../../drawing.ts'
import { createPen } from '../marks/pen.ts'

/** Lay out a vertical line for each point whose x is in range, clipped to the range of the y axis. */
export function layOutImpulses(curve: Curve): PathMark[] {
  const { plot, states, x: scaleX, y: scaleY, ranges } = curve
  const pen = createPen()
  const base = findBaseline(curve)
  states.forEach((state, i) => {
    const x = plot.x[i] ?? NaN
    if (!isDefined(state) || !isInRange(x, ranges.x)) return
    pen.moveTo(scaleX(x), base)
    pen.lineTo(scaleX(x), scaleY(limitToRange(plot.y[i] ?? NaN, ranges.y)))
  })
  return strokePlot(plot, pen.lines())
}
