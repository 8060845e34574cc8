import type { PlacedSurface } from '../scene-ranges.ts'
import type { Vertex } from '../projection.ts'

/** Coordinates that differ by no more are the same (gnuplot 5.4 `EPSILON`). */
export const TOLERANCE = 1e-5

/** A corner of the mesh. Two corners at one place are two objects. */
export interface MeshVertex extends Vertex {
  /** What gives its colour: its z, or its cell in the column of colours. */
  readonly value: number
  /** The row and the index of its point, until its symbol or text is drawn. */
  sign?: { readonly scan: number; readonly index: number }
}

/** Which side of a surface an edge shows; one that is `unseen` only bounds triangles. */
export type EdgeSide = 'front' | 'back' | 'unseen'

/** A line between two corners, the nearer one first, or the place of a symbol. */
export interface MeshLine {
  readonly near: MeshVertex
  readonly far: MeshVertex
  readonly surface: PlacedSurface
  side: EdgeSide
  /** Of an arrow: where its tip is. */
  readonly tip?: 'near' | 'far'
}

/** A plane: `a x + b y + c z + d` is positive before it. */
export interface Plane {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/** A triangle that hides what lies behind it. */
export interface Triangle {
  readonly corners: readonly [MeshVertex, MeshVertex, MeshVertex]
  readonly min: Vertex
  readonly max: Vertex
  readonly plane: Plane
  /** Whether its front is seen. */
  readonly isFront: boolean
}

/** What surfaces consist of: the lines to draw, and what hides them. */
export interface SpaceMesh {
  readonly edges: readonly MeshLine[]
  readonly triangles: readonly Triangle[]
}

/** Whether two corners lie at one place. */
export function isSamePlace(a: Vertex, b: Vertex): boolean {
  const distance = Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + Math.abs(a.z - b.z)
  return distance <= TOLERANCE
}

/** Measure how far before a plane a place lies; it is negative behind it. */
export function measureBefore({ a, b, c, d }: Plane, { x, y, z }: Vertex): number {
  return a * x + b * y + c * z + d
}

/** Create a triangle; `undefined` where a corner is missing, or two lie at one place. */
export function createTriangle(
  first: MeshVertex | undefined,
  second: MeshVertex | undefined,
  third: MeshVertex | undefined,
): Triangle | undefined {
  if (first === undefined || second === undefined || third === undefined) return undefined
  if (isSamePlace(first, second) || isSamePlace(second, third) || isSamePlace(third, first))
    return undefined
  const corners = [first, second, third] as const
  return {
    corners,
    min: {
      x: Math.min(first.x, second.x, third.x),
      y: Math.min(first.y, second.y, third.y),
      z: Math.min(first.z, second.z, third.z),
    },
    max: {
      x: Math.max(first.x, second.x, third.x),
      y: Math.max(first.y, second.y, third.y),
      z: Math.max(first.z, second.z, third.z),
    },
    ...findPlane(corners),
  }
}

type Normal = readonly [number, number, number]

/** Find the plane of a triangle, whose normal points to the viewer. */
function findPlane(corners: Triangle['corners']): Pick<Triangle, 'plane' | 'isFront'> {
  const [first, second, third] = corners
  let normal = sumAreas(corners)
  let anchor = second
  if (Math.hypot(...normal) <= TOLERANCE) {
    // The corners lie on a line: any plane through it will do.
    const other = isSamePlace(first, second) ? third : second
    const isLevel = Math.abs(first.y - other.y) < TOLERANCE
    const aside = isLevel ? { ...first, y: first.y + 1 } : { ...first, x: first.x + 1 }
    normal = sumProducts(first, other, aside)
    anchor = first
  }
  const length = Math.sqrt(normal[0] ** 2 + normal[1] ** 2 + normal[2] ** 2)
  const isFront = !(normal[2] < 0)
  const scale = isFront ? length : -length
  const [a, b, c] = [normal[0] / scale, normal[1] / scale, normal[2] / scale]
  return { plane: { a, b, c, d: -a * anchor.x - b * anchor.y - c * anchor.z }, isFront }
}

/** Sum up the signed areas of a triangle as it is seen along x, y and z. */
function sumAreas([first, second, third]: Triangle['corners']): Normal {
  const sides = [
    [third, first],
    [first, second],
    [second, third],
  ] as const
  let [a, b, c] = [0, 0, 0]
  for (const [from, to] of sides) {
    a += (from.y - to.y) * (from.z + to.z)
    b += (from.z - to.z) * (from.x + to.x)
    c += (from.x - to.x) * (from.y + to.y)
  }
  return [a, b, c]
}

function sumProducts(first: Vertex, second: Vertex, third: Vertex): Normal {
  const turn = (u: 'x' | 'y' | 'z', v: 'x' | 'y' | 'z'): number =>
    first[u] * (second[v] - third[v]) +
    second[u] * (third[v] - first[v]) +
    third[u] * (first[v] - second[v])
  return [turn('y', 'z'), turn('z', 'x'), turn('x', 'y')]
}
