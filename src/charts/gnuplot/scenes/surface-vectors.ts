import { layOutShaft } from '../marks/arrow-marks.ts'
import type { CoordinateSetting, DevicePoint } from '../device-point.ts'
import { findStroke } from '../marks/line-styles.ts'
import { POINT } from '../ranges/widen-spans.ts'
import { placeVertex } from './scene-frame.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'
import { findPointPaint, repaint } from './surface-colors.ts'

/** Draw an arrow from each point to its end, where both lie inside of the ranges. */
export function drawSurfaceVectors(
  placed: PlacedSurface,
  stage: SceneStage,
  places: CoordinateSetting,
): void {
  const { surface, scans } = placed
  const { frame, clip } = stage
  const isBare = surface.arrow?.heads === 'none'
  if (isBare && surface.line.type < -1) return
  if (isBare) stage.pen.setStroke(findStroke(surface.line))
  for (const scan of scans) {
    const { ends } = scan
    if (ends === undefined) continue
    for (let i = 0; i < scan.states.length; i++) {
      if (scan.states[i] !== POINT.inside) continue
      const [x = NaN, y = NaN, z = NaN] = [ends.x[i], ends.y[i], ends.z[i]]
      const { ranges } = frame
      const isInside = isBetween(x, ranges.x) && isBetween(y, ranges.y) && isBetween(z, ranges.z)
      if (!isInside) continue
      const from = placeVertex(
        frame.project(scan.x[i] ?? NaN, scan.y[i] ?? NaN, scan.z[i] ?? NaN),
        frame,
      )
      const to = placeVertex(frame.project(x, y, z), frame)
      const paint = findPointPaint(placed, scan, { index: i, stage })
      if (isBare) {
        if (paint !== undefined) stage.pen.setPaint(paint)
        drawBareShaft(stage, from, to)
        continue
      }
      const arrow = { ...surface.arrow, line: repaint(surface.line, paint) }
      stage.pen.push(...layOutShaft(arrow, { from, to, bounds: clip }, places))
    }
  }
}

/** Draw an arrow without a head: a line that goes on from the one before it, where that ends (gnuplot 5.4). */
function drawBareShaft({ pen, clip }: SceneStage, from: DevicePoint, to: DevicePoint): void {
  const size = Math.max(Math.abs(from.x - to.x), Math.abs(from.y - to.y))
  if (size > 1) pen.drawLine(from.x, from.y, to.x, to.y, clip)
}

function isBetween(value: number, { min, max }: { readonly min: number; readonly max: number }) {
  return value >= Math.min(min, max) && value <= Math.max(min, max)
}
