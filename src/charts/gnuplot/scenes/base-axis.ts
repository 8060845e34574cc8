import type { Axis } from '../../chart.ts'
import type { TickedAxis } from '../tics/tics.ts'
import type { Vertex } from './projection.ts'
import type { SceneStage } from './scene-stage.ts'

/** The axes of the base. */
export type BaseName = 'x' | 'y'

/** An axis of the base, as it is seen. */
export interface BaseAxis {
  readonly name: BaseName
  readonly axis: Axis
  readonly unit: Vertex
  /** Project a place on the axis itself, on the opposite side, and at any place across it. */
  readonly near: (value: number, z?: number) => Vertex
  readonly far: (value: number, z?: number) => Vertex
  readonly at: (value: number, other: number) => Vertex
}

/** Find an axis of the base. */
export function findBaseAxis(stage: SceneStage, name: BaseName): BaseAxis {
  const { frame, corners, chart } = stage
  const { ranges, heights, project, scale } = frame
  const isX = name === 'x'
  const [own, other] = isX ? [ranges.x, ranges.y] : [ranges.y, ranges.x]
  const side = isX ? corners.axisY : corners.axisX
  const opposite = other.min + other.max - side
  const at = (value: number, across: number, z = heights.base): Vertex =>
    isX ? project(value, across, z) : project(across, value, z)
  const middle = findMiddle(own)
  // Seen from the side, the opposite side is that above.
  const { min, max } = ranges.z
  const isFlat = findFlatPlane(stage) === (isX ? 'xz' : 'yz')
  const [start, end] = [
    at(middle, side),
    isFlat ? at(middle, side, max + min - heights.base) : at(middle, opposite),
  ]
  return {
    name,
    axis: chart.axes[name],
    unit: {
      x: (end.x - start.x) / scale.mean,
      y: (end.y - start.y) / scale.mean,
      z: (end.z - start.z) / scale.mean,
    },
    near: (value, z) => at(value, side, z),
    far: (value, z) => at(value, opposite, z),
    at,
  }
}

/** Find the plane at which a scene is looked from the side, if it is. */
export function findFlatPlane({ frame: { angles, isMap } }: SceneStage): 'xz' | 'yz' | undefined {
  const { rotateX, rotateZ } = angles
  if (isMap || (rotateX !== 90 && rotateX !== 270)) return undefined
  if (rotateZ === 0 || rotateZ === 180) return 'xz'
  return rotateZ === 90 || rotateZ === 270 ? 'yz' : undefined
}

/** Find the middle of an axis; of a logarithmic one, that of its powers. */
export function findMiddle({ min, max, log }: Pick<TickedAxis, 'min' | 'max' | 'log'>): number {
  return log === undefined ? (max + min) / 2 : log.base ** ((log.max + log.min) / 2)
}
