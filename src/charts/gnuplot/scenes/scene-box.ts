import type { SceneView } from '../../chart.ts'
import { findAngles, type SpaceRanges } from './projection.ts'

/** A corner of the base. */
export interface BaseCorner {
  readonly x: number
  readonly y: number
}

/** The corners of the base as they are seen, and the sides at which x and y have their tics. */
export interface SceneCorners {
  /** Where the axis of z stands. */
  readonly left: BaseCorner
  readonly back: BaseCorner
  readonly right: BaseCorner
  readonly front: BaseCorner
  /** The y of the axis of x, and the x of the axis of y. */
  readonly axisY: number
  readonly axisX: number
}

/** Find which corner of the base is seen where (gnuplot 5.4 `setup_3d_box_corners`). */
export function findCorners({ x, y }: SpaceRanges, view: SceneView): SceneCorners {
  const { rotateX, rotateZ } = findAngles(view)
  const turn = Math.trunc(rotateZ / 90)
  const isTurned = ((turn + 1) & 2) !== 0
  const isHalf = (turn & 2) !== 0
  const [leftX, rightX] = isTurned ? [x.max, x.min] : [x.min, x.max]
  let [backY, frontY] = isTurned ? [y.min, y.max] : [y.max, y.min]
  const [leftY, rightY] = isHalf ? [y.max, y.min] : [y.min, y.max]
  let [backX, frontX] = isHalf ? [x.max, x.min] : [x.min, x.max]
  const tilt = Math.trunc(rotateX / 90)
  if ((tilt & 2) !== 0 && !view.isMap) {
    ;[backY, frontY] = [frontY, backY]
    ;[backX, frontX] = [frontX, backX]
  }
  const isBelow = ((tilt + 1) & 2) !== 0
  return {
    left: { x: leftX, y: leftY },
    back: { x: backX, y: backY },
    right: { x: rightX, y: rightY },
    front: { x: frontX, y: frontY },
    axisX: isBelow ? backX : frontX,
    axisY: isBelow ? backY : frontY,
  }
}
