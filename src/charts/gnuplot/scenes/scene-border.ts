import { POINT } from '../ranges/widen-spans.ts'
import { placeVertex } from './scene-frame.ts'
import type { BaseCorner } from './scene-box.ts'
import { drawHideableEdge, type SceneStage } from './scene-stage.ts'
import type { PlacedSurface } from './scene-ranges.ts'

/** Which part of the box is drawn: what lies behind the surfaces, what stands before them, or all. */
export type BoxPart = 'back' | 'front' | 'all'

/** Bits of `set border`. */
const EDGE = {
  leftFront: 1,
  leftBack: 2,
  rightFront: 4,
  rightBack: 8,
  left: 16,
  back: 32,
  right: 64,
  front: 128,
  topLeftBack: 256,
  topRightBack: 512,
  topLeftFront: 1024,
  topRightFront: 2048,
} as const

/** Draw the border of a map: the sides of the plot, joined where they meet. */
export function drawMapBorder({ frame, scene, corners, pen, border, canvasBox }: SceneStage): void {
  const { edges } = scene
  if (edges === 0) return
  pen.setStroke(border)
  const place = ({ x, y }: BaseCorner) =>
    placeVertex(frame.project(x, y, frame.heights.base), frame)
  const sides = [
    { from: corners.left, to: corners.back, bit: EDGE.leftBack },
    { from: corners.back, to: corners.right, bit: EDGE.rightBack },
    { from: corners.right, to: corners.front, bit: EDGE.rightFront },
    { from: corners.front, to: corners.left, bit: EDGE.leftFront },
  ]
  for (const { from, to, bit } of sides) {
    if ((edges & bit) === 0) continue
    const [start, end] = [place(from), place(to)]
    pen.drawLine(start.x, start.y, end.x, end.y, canvasBox)
  }
  if ((edges & 15) === 15) pen.close()
}

/** Draw the edges of the box in space (gnuplot 5.4 `draw_3d_graphbox`). */
export function drawSpaceBorder(
  stage: SceneStage,
  part: BoxPart,
  surfaces: readonly PlacedSurface[],
): void {
  const { scene, corners, frame } = stage
  const { edges } = scene
  if (edges === 0) return
  const { base, floor, ceiling } = frame.heights
  const has = (bit: number): boolean => (edges & bit) !== 0
  const draw = (from: BaseCorner, to: BaseCorner, z: number): void => {
    drawHideableEdge(
      stage,
      [frame.project(from.x, from.y, z), frame.project(to.x, to.y, z)],
      stage.border,
    )
  }
  const { left, back, right, front } = corners
  if (part !== 'back') {
    if (has(EDGE.rightFront)) draw(right, front, base)
    if (has(EDGE.leftFront)) draw(left, front, base)
  }
  if (part !== 'front') {
    if (has(EDGE.leftBack)) draw(left, back, base)
    if (has(EDGE.rightBack)) draw(right, back, base)
  }
  if (!hasHeight(stage)) return
  const drawUpright = createUpright(stage, surfaces)
  if (part !== 'front') {
    drawUpright(EDGE.left, left, [floor, ceiling])
    drawUpright(EDGE.back, back, [floor, ceiling])
    drawUpright(EDGE.right, right, [floor, ceiling])
  }
  if (part !== 'back') drawUpright(EDGE.front, front, [floor, ceiling])
  if (part !== 'front') {
    if (has(EDGE.topLeftBack)) draw(left, back, ceiling)
    if (has(EDGE.topRightBack)) draw(right, back, ceiling)
  }
  if (part !== 'back') {
    if (has(EDGE.topLeftFront)) draw(left, front, ceiling)
    if (has(EDGE.topRightFront)) draw(right, front, ceiling)
  }
}

/** Whether something stands above the base, so that the box has sides. */
export function hasHeight({ scene }: Pick<SceneStage, 'scene'>): boolean {
  const { contours, facets, isSurfaceHidden } = scene
  if (!isSurfaceHidden) return true
  if (contours !== undefined && contours.where !== 'base') return true
  return facets.isImplicit && /[st]/.test(facets.at)
}

type DrawUpright = (bit: number, corner: BaseCorner, ends: readonly [number, number]) => void

/** Without its edge, a corner has a line between the lowest and the highest corner of the surfaces there. */
function createUpright(stage: SceneStage, surfaces: readonly PlacedSurface[]): DrawUpright {
  const { scene, frame, chart, border } = stage
  const isWhole = (scene.edges & 0xf0) === 0xf0
  const extents = isWhole ? new Map<string, Extent>() : findExtents(stage, surfaces)
  const hasBase =
    chart.axes.x.tics !== undefined || chart.axes.y.tics !== undefined || (scene.edges & 15) !== 0
  return (bit, { x, y }, [floor, ceiling]) => {
    const draw = (low: number, high: number): void => {
      drawHideableEdge(stage, [frame.project(x, y, low), frame.project(x, y, high)], border)
    }
    if ((scene.edges & bit) !== 0) {
      draw(floor, ceiling)
      return
    }
    const found = extents.get(nameCorner(stage, x, y))
    if (found === undefined || found.high === found.low || !hasBase) return
    draw(found.low, found.high)
  }
}

interface Extent {
  low: number
  high: number
}

/** How near to a corner of the base a point must lie: gnuplot's `set zero`. */
const SAME = 1e-8

function nameCorner({ frame }: SceneStage, x: number, y: number): string {
  const share = ({ min, max }: { readonly min: number; readonly max: number }, value: number) =>
    (value - min) / (max - min) > 0.9 ? 1 : 0
  return `${String(share(frame.ranges.x, x))} ${String(share(frame.ranges.y, y))}`
}

/** Find the lowest and the highest z of the surfaces' corners over the corners of the base. */
function findExtents(
  stage: SceneStage,
  surfaces: readonly PlacedSurface[],
): ReadonlyMap<string, Extent> {
  const { ranges, heights } = stage.frame
  const extents = new Map<string, Extent>()
  const isEnd = ({ min, max }: typeof ranges.x, value: number): boolean =>
    Math.abs(value - min) < SAME || Math.abs(value - max) < SAME
  for (const { surface, scans } of surfaces) {
    if (!surface.isGrid && !surface.isFunction) continue
    const [first, last] = [scans[0], scans.at(-1)]
    if (first === undefined || last === undefined || first.x.length === 0) continue
    for (const scan of [first, last]) {
      for (const i of [0, first.x.length - 1]) {
        const [x = NaN, y = NaN, z = NaN] = [scan.x[i], scan.y[i], scan.z[i]]
        if (scan.states[i] !== POINT.inside || !isEnd(ranges.x, x) || !isEnd(ranges.y, y)) continue
        const name = nameCorner(stage, x, y)
        const extent = extents.get(name) ?? { low: heights.base, high: heights.base }
        extents.set(name, { low: Math.min(extent.low, z), high: Math.max(extent.high, z) })
      }
    }
  }
  return extents
}
