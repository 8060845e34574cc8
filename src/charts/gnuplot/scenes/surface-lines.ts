import { isClipped } from '../curves/line-curves.ts'
import { findStroke } from '../marks/line-styles.ts'
import { POINT } from '../ranges/widen-spans.ts'
import { crossBox, enterBox, type SpacePoint } from './clip-edge.ts'
import { getPoint, type PlacedScan } from './placed-scan.ts'
import { placeVertex, type DevicePlace } from './scene-frame.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'
import { orderScans } from './order-scans.ts'
import { findPointPaint } from './surface-colors.ts'

/** Draw the lines through the points of a surface, along its rows and across them. */
export function drawSurfaceLines(placed: PlacedSurface, stage: SceneStage): void {
  const { surface } = placed
  if (surface.line.type < -1) return
  stage.pen.setStroke(findStroke(surface.line))
  const usesPalette = surface.coloring === 'palette' || surface.line.color?.kind === 'palette'
  if (usesPalette) {
    // What lies behind is drawn first, since each line has its own colour.
    for (const scans of [placed.scans, placed.across]) {
      const following = surface.isFunction && scans === placed.scans ? placed.across : []
      const { ordered, isInverted } = orderScans(scans, stage, following)
      for (const scan of ordered) drawScan(placed, scan, { stage, isInverted, isShaded: true })
    }
    return
  }
  for (const scan of [...placed.scans, ...placed.across])
    drawScan(placed, scan, { stage, isInverted: false, isShaded: false })
}

interface ScanDrawing {
  readonly stage: SceneStage
  /** From the last point to the first. */
  readonly isInverted: boolean
  /** Whether each line has the mean value of its ends. */
  readonly isShaded: boolean
}

/** Hot path over the points of a row. A line ends where it leaves the box. */
function drawScan(
  placed: PlacedSurface,
  scan: PlacedScan,
  { stage, isInverted, isShaded }: ScanDrawing,
): void {
  const { frame, chart, pen, clip } = stage
  const { surface } = placed
  const count = scan.states.length
  const place = ([x, y, z]: SpacePoint): DevicePlace => placeVertex(frame.project(x, y, z), frame)
  const draw = (from: DevicePlace, to: DevicePlace): void => {
    pen.drawLine(from.x, from.y, to.x, to.y, clip)
  }
  let before:
    { readonly at: number; readonly point: SpacePoint; readonly isInside: boolean } | undefined
  for (let step = 0; step < count; step++) {
    const at = isInverted ? count - 1 - step : step
    if (scan.states[at] === POINT.gap) {
      before = undefined
      continue
    }
    const { x, y, z, isInside } = getPoint(scan, at)
    const point: SpacePoint = [x, y, z]
    const isWhole = before?.isInside === true && isInside
    const isShown = isWhole || isClipped(chart, before?.isInside === true || isInside)
    if (before !== undefined && isShown) {
      if (isShaded) {
        const values = surface.hasColors ? scan.colors : scan.z
        pen.setPaint(stage.paint(((values?.[before.at] ?? NaN) + (values?.[at] ?? NaN)) * 0.5))
      } else {
        const paint = findPointPaint(placed, scan, { index: at, stage })
        if (paint !== undefined) pen.setPaint(paint)
      }
      const segment = findSegment(before, { point, isInside }, stage)
      if (segment !== undefined) draw(place(segment[0]), place(segment[1]))
    }
    before = { at, point, isInside }
  }
}

interface SegmentEnd {
  readonly point: SpacePoint
  readonly isInside: boolean
}

function findSegment(
  from: SegmentEnd,
  to: SegmentEnd,
  { frame: { ranges } }: SceneStage,
): readonly [SpacePoint, SpacePoint] | undefined {
  if (from.isInside && to.isInside) return [from.point, to.point]
  if (from.isInside) return [from.point, enterBox(to.point, from.point, ranges)]
  if (to.isInside) return [enterBox(from.point, to.point, ranges), to.point]
  return crossBox(from.point, to.point, ranges)
}
