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
import { jitterPoints, type JitteredPoint } from './jitter-points.ts'
import { hasOwnColors, stylePoint } from './own-styles.ts'

/** Lay out a vertical line for each point whose x is in range, clipped to the range of the y axis. */
export function layOutImpulses(curve: Curve): PathMark[] {
  const { plot, states, ranges } = curve
  const isPolar = curve.chart.polar !== undefined
  const shown = jitterPoints(curve).filter(
    ({ index: i }) => isDefined(states[i]) && (isPolar || isInRange(plot.x[i] ?? NaN, ranges.x)),
  )
  if (!hasOwnColors(plot)) return strokePlot(plot, drawImpulses(curve, shown))
  return shown.flatMap((point) =>
    strokePlot(stylePoint(plot, point.index), drawImpulses(curve, [point])),
  )
}

function drawImpulses(curve: Curve, shown: readonly JitteredPoint[]): readonly Polyline[] {
  const { plot, x: scaleX, y: scaleY, ranges, canvas, box } = curve
  if (curve.chart.polar !== undefined) {
    // Impulses of a polar plot come from its middle.
    const rays = shown.map(({ index: i }): Segment => {
      const end = [scaleX(plot.x[i] ?? NaN), scaleY(plot.y[i] ?? NaN)] as const
      return [scaleX(0), scaleY(0), ...end]
    })
    return clipLinesTo(rays, box)
  }
  const pen = createPen()
  const base = findBaseline(curve)
  for (const { index: i, shift } of shown) {
    const x = Math.trunc(scaleX(plot.x[i] ?? NaN) + shift * 0.3 * canvas.charWidth)
    if (x < box.left || x > box.right) continue
    pen.moveTo(x, base)
    pen.lineTo(x, scaleY(limitToRange(plot.y[i] ?? NaN, ranges.y)))
  }
  return pen.lines()
}
