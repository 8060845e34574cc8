import {
  findBaseline,
  isInRange,
  isDefined,
  limitToRange,
  strokePlot,
  type Curve,
} from './curve.ts'
import type { PathMark, Polyline } from '../../drawing.ts'
import { createPen } from '../marks/pen.ts'
import { hasOwnColors, stylePoint } from './own-styles.ts'

/** Lay out a vertical line for each point whose x is in range, clipped to the range of the y axis. */
export function layOutImpulses(curve: Curve): PathMark[] {
  const { plot, states, ranges } = curve
  const shown = [...states.keys()].filter(
    (i) => isDefined(states[i]) && isInRange(plot.x[i] ?? NaN, ranges.x),
  )
  if (!hasOwnColors(plot)) return strokePlot(plot, drawImpulses(curve, shown))
  return shown.flatMap((i) => strokePlot(stylePoint(plot, i), drawImpulses(curve, [i])))
}

function drawImpulses(curve: Curve, shown: readonly number[]): readonly Polyline[] {
  const { plot, x: scaleX, y: scaleY, ranges } = curve
  const pen = createPen()
  const base = findBaseline(curve)
  for (const i of shown) {
    const x = scaleX(plot.x[i] ?? NaN)
    pen.moveTo(x, base)
    pen.lineTo(x, scaleY(limitToRange(plot.y[i] ?? NaN, ranges.y)))
  }
  return pen.lines()
}
