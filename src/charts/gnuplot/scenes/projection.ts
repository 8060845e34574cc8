import type { SceneView } from '../../chart.ts'
import { toPower } from '../tics/log-powers.ts'
import type { TickedAxis } from '../tics/tics.ts'

/** A place in the box that is seen: each coordinate runs from −1 to 1 before it is turned and scaled. */
export interface Vertex {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Turns a place on the axes into a vertex; `NaN` where a logarithmic axis has no place. */
export type Project = (x: number, y: number, z: number) => Vertex

/** The range of an axis in the scene. */
export type SpaceRange = Pick<TickedAxis, 'min' | 'max' | 'log'>

/** The ranges of the three axes. On a map, that of y runs from its end to its start. */
export interface SpaceRanges {
  readonly x: SpaceRange
  readonly y: SpaceRange
  readonly z: SpaceRange
}

/** From the lowest to the highest z of the box, which includes the base. */
export interface Heights {
  readonly base: number
  readonly floor: number
  readonly ceiling: number
}

/** The angles and the scale that a view amounts to, in gnuplot's single precision. */
export interface ViewAngles {
  readonly rotateX: number
  readonly rotateZ: number
  readonly scale: number
  readonly scaleZ: number
}

/** The scale at which a map fills the plot as well as one can expect (gnuplot 5.4). */
const MAP_SCALE = 1.425

/** Find the angles and the scale of a view. */
export function findAngles(view: SceneView): ViewAngles {
  const scaleZ = Math.fround(view.scaleZ)
  if (view.isMap) {
    const scale = Math.fround(MAP_SCALE * Math.fround(view.mapScale))
    return { rotateX: 180, rotateZ: 0, scale, scaleZ }
  }
  return {
    rotateX: Math.fround(view.rotateX),
    rotateZ: Math.fround(view.rotateZ),
    scale: Math.fround(view.scale),
    scaleZ,
  }
}

type Row = readonly [number, number, number]
type Matrix = readonly [Row, Row, Row]

/** Create the projection of a scene: places on the axes, turned about z, then about x, then scaled (gnuplot 5.4). */
export function createProjection(
  ranges: SpaceRanges,
  { floor, ceiling }: Pick<Heights, 'floor' | 'ceiling'>,
  view: SceneView,
): Project {
  const matrix = findMatrix(findAngles(view))
  const [x, y] = [normalise(ranges.x), normalise(ranges.y)]
  const { isLog, base, ends } = findEnds(ranges.z, { floor, ceiling })
  const { x: scaleX, y: scaleY, z: scaleZ } = findUnits(ranges, { floor, ceiling }, view)
  const [centerX, centerY] = [1 - scaleX / x.scale, 1 - scaleY / y.scale]
  // Without this the centre of rotation would lie at the bottom; gnuplot 5.4 leaves it there on a logarithmic axis.
  const centerZ = isLog ? 0 : (-(ceiling - floor) / 2) * scaleZ + 1
  const [first, second, third] = matrix
  return (placeX, placeY, placeZ) => {
    const a = (x.find(placeX) - x.min) * scaleX + centerX - 1
    const b = (y.find(placeY) - y.min) * scaleY + centerY - 1
    const at = isLog ? toPower(base, placeZ) : placeZ
    const c = (at - ends.min) * scaleZ + centerZ - 1
    return {
      x: a * first[0] + b * second[0] + c * third[0],
      y: a * first[1] + b * second[1] + c * third[1],
      z: a * first[2] + b * second[2] + c * third[2],
    }
  }
}

/** How far a unit of each axis reaches in a vertex, before it is turned. */
export interface SpaceUnits {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Find the units of the axes, which `set view equal` makes the same. */
export function findUnits(
  ranges: SpaceRanges,
  heights: Pick<Heights, 'floor' | 'ceiling'>,
  view: SceneView,
): SpaceUnits {
  const [x, y] = [normalise(ranges.x).scale, normalise(ranges.y).scale]
  const { ends } = findEnds(ranges.z, heights)
  const z = (2 / (ends.max - ends.min)) * findAngles(view).scaleZ
  if (view.equal === undefined) return { x, y, z }
  const least = Math.min(x, y)
  return { x: least, y: least, z: view.equal === 'xyz' ? least : z }
}

/** Find the ends of z in its powers, if it is logarithmic. */
function findEnds({ log }: SpaceRange, { floor, ceiling }: Pick<Heights, 'floor' | 'ceiling'>) {
  const { base = 10 } = log ?? {}
  const ends =
    log === undefined
      ? { min: floor, max: ceiling }
      : { min: toPower(base, floor), max: toPower(base, ceiling) }
  return { isLog: log !== undefined, base, ends }
}

function normalise({ min, max, log }: SpaceRange) {
  const ends = log ?? { min, max }
  return {
    min: ends.min,
    scale: 2 / (ends.max - ends.min),
    find:
      log === undefined ? (value: number) => value : (value: number) => toPower(log.base, value),
  }
}

/** Degrees in radians. */
export const RADIANS = Math.PI / 180

function findMatrix({ rotateX, rotateZ, scale }: ViewAngles): Matrix {
  const [cosX, sinX] = [Math.cos(rotateX * RADIANS), Math.sin(rotateX * RADIANS)]
  const [cosZ, sinZ] = [Math.cos(rotateZ * RADIANS), Math.sin(rotateZ * RADIANS)]
  const aboutZ: Matrix = [
    [cosZ, -sinZ, 0],
    [sinZ, cosZ, 0],
    [0, 0, 1],
  ]
  const aboutX: Matrix = [
    [1, 0, 0],
    [0, cosX, -sinX],
    [0, sinX, cosX],
  ]
  const half = scale / 2
  const scaling: Matrix = [
    [half, 0, 0],
    [0, half, 0],
    [0, 0, half],
  ]
  return multiply(multiply(aboutZ, aboutX), scaling)
}

function multiply(a: Matrix, b: Matrix): Matrix {
  const row = ([x, y, z]: Row): Row => [
    x * b[0][0] + y * b[1][0] + z * b[2][0],
    x * b[0][1] + y * b[1][1] + z * b[2][1],
    x * b[0][2] + y * b[1][2] + z * b[2][2],
  ]
  return [row(a[0]), row(a[1]), row(a[2])]
}
