import { findStroke } from '../marks/line-styles.ts'
import { POINT } from '../ranges/widen-spans.ts'
import type { PlacedScan } from './placed-scan.ts'
import { placeVertex } from './scene-frame.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'
import { findPointPaint } from './surface-colors.ts'

/** Draw a line from each point to z = 0, or to the end of z that is nearest to it. */
export function drawSurfaceImpulses(placed: PlacedSurface, stage: SceneStage): void {
  const { surface } = placed
  if (surface.line.type < -1) return
  const { pen, frame, clip } = stage
  pen.setStroke(findStroke(surface.line))
  for (const scan of [...placed.scans, ...placed.across]) {
    for (let i = 0; i < scan.states.length; i++) {
      const ends = findEnds(scan, i, stage)
      if (ends === undefined) continue
      const paint = findPointPaint(placed, scan, { index: i, stage })
      if (paint !== undefined) pen.setPaint(paint)
      const [x, y] = [scan.x[i] ?? NaN, scan.y[i] ?? NaN]
      const foot = placeVertex(frame.project(x, y, ends.foot), frame)
      const tip = placeVertex(frame.project(x, y, ends.tip), frame)
      pen.drawLine(foot.x, foot.y, tip.x, tip.y, clip)
    }
  }
}

/** Find the ends of an impulse; one whose point is too high or too low ends where z does. */
function findEnds(
  scan: PlacedScan,
  index: number,
  { frame: { ranges } }: SceneStage,
): { readonly foot: number; readonly tip: number } | undefined {
  const state = scan.states[index]
  const [x = NaN, y = NaN, z = NaN] = [scan.x[index], scan.y[index], scan.z[index]]
  const { min, max } = ranges.z
  const limit = (value: number): number =>
    Math.min(Math.max(value, Math.min(min, max)), Math.max(min, max))
  if (state === POINT.inside) return { foot: limit(0), tip: z }
  if (state !== POINT.outside || !isBetween(x, ranges.x) || !isBetween(y, ranges.y))
    return undefined
  const crosses = (value: number): boolean => isBetween(value, { min: 0, max: z })
  if (isBetween(0, ranges.z)) {
    const isLow = crosses(min) && min !== 0 && min !== z
    return { foot: 0, tip: isLow ? min : max }
  }
  return crosses(min) && crosses(max) ? { foot: min, tip: max } : undefined
}

function isBetween(value: number, { min, max }: { readonly min: number; readonly max: number }) {
  return value >= Math.min(min, max) && value <= Math.max(min, max)
}
