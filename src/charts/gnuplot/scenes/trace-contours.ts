import type { Mesh, MeshEdge, MeshTriangle } from './contour-grid.ts'

/** A place on a contour. */
export interface ContourPoint {
  readonly x: number
  readonly y: number
}

/** A line along which a surface has the same height. */
export interface TracedContour {
  readonly points: readonly ContourPoint[]
  readonly isClosed: boolean
}

/** Trace all contours of a height (gnuplot 5.4 `gen_contours`): those that begin at a border first. */
export function traceContours(mesh: Mesh, level: number): TracedContour[] {
  const { edges } = mesh
  let active = 0
  for (const edge of edges) {
    edge.isActive = edge.from.z >= level !== edge.to.z >= level
    if (edge.isActive) active += 1
  }
  const contours: TracedContour[] = []
  for (const isClosed of [false, true]) {
    // Edges behind one that has been left stay inactive, so that a single walk finds all starts.
    for (const edge of edges) {
      if (active === 0) break
      if (!edge.isActive || isBorder(edge) === isClosed) continue
      const { points, count } = traceOne(edge, { mesh, level, isClosed })
      active -= count
      if (points.length > 0) contours.push({ points, isClosed })
    }
  }
  return contours
}

/** An edge of one triangle, or of none; also a diagonal one (gnuplot 5.4). */
function isBorder({ triangles }: MeshEdge): boolean {
  return triangles.length < 2
}

interface Tracing {
  readonly mesh: Mesh
  readonly level: number
  readonly isClosed: boolean
}

function traceOne(
  start: MeshEdge,
  { mesh, level, isClosed }: Tracing,
): { readonly points: readonly ContourPoint[]; readonly count: number } {
  let count = 0
  if (!isClosed) {
    start.isActive = false
    count += 1
  }
  if (start.triangles.length === 0) {
    start.isActive = false
    return { points: [], count: 1 }
  }
  const points: ContourPoint[] = [findCrossing(start, level)]
  let edge = start
  let last: MeshTriangle | undefined
  do {
    const triangle: MeshTriangle | undefined =
      edge.triangles[0] === last ? edge.triangles[1] : edge.triangles[0]
    const next = triangle?.edges.findLast((one) => one !== edge && one.isActive)
    if (triangle === undefined || next === undefined) {
      start.isActive = false
      return { points: [], count }
    }
    edge = next
    last = triangle
    edge.isActive = false
    count += 1
    // A border is none that lies within a facet.
    if (edge.isDiagonal && !isBorder(edge)) continue
    const point = findCrossing(edge, level)
    if (!isNear(points.at(-1) ?? point, point, mesh)) points.push(point)
  } while (edge !== start && !isBorder(edge))
  const end = points.at(-1)
  if (edge === start && end !== undefined) points[0] = end
  return { points, count }
}

function findCrossing({ from, to }: MeshEdge, level: number): ContourPoint {
  const share = Math.min(1, Math.max(0, (level - from.z) / (to.z - from.z)))
  return {
    x: to.x * share + from.x * (1 - share),
    y: to.y * share + from.y * (1 - share),
  }
}

/** How near two points are taken for the same, as a part of the surface. */
const NEAR = 1e-5

function isNear(a: ContourPoint, b: ContourPoint, { width, depth }: Mesh): boolean {
  return Math.abs(a.x - b.x) < width * NEAR && Math.abs(a.y - b.y) < depth * NEAR
}
