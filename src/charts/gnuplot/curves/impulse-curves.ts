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
import { clipLinesTo } from '../marks/clip-lines.ts'
import type { Segment } from '../marks/clip-segment.ts'
import { hasOwnColors, stylePoint } from './own-styles.ts'

/** Lay out a vertical line for each point whose x is in range, clipped to the range of the y axis. */
export function layOutImpulses(curve: Curve): PathMark[] {
  const { plot, states, ranges } = curve
  const isPolar = curve.chart.polar !== undefined
  const shown = [...states.keys()].filter(
    (i) => isDefined(states[i]) && (isPolar || isInRange(plot.x[i] ?? NaN, ranges.x)),
  )
  if (!hasOwnColors(plot)) return strokePlot(plot, drawImpulses(curve, shown))
  return shown.flatMap((i) => strokePlot(stylePoint(plot, i), drawImpulses(curve, [i])))
}

function drawImpulses(curve: Curve, shown: readonly number[]): readonly Polyline[] {
  const { plot, x: scaleX, y: scaleY, ranges } = curve
  if (curve.chart.polar !== undefined) {
    // Impulses of a polar plot come from its middle.
    const rays = shown.map((i): Segment => {
      const end = [scaleX(plot.x[i] ?? NaN), scaleY(plot.y[i] ?? NaN)] as const
      return [scaleX(0), scaleY(0), ...end]
    })
    return clipLinesTo(rays, curve.box)
  }
  const pen = createPen()
  const base = findBaseline(curve)
  for (const i of shown) {
    const x = scaleX(plot.x[i] ?? NaN)
    pen.moveTo(x, base)
    pen.lineTo(x, scaleY(limitToRange(plot.y[i] ?? NaN, ranges.y)))
  }
  return pen.lines()
}
