import { POINT } from '../ranges/widen-spans.ts'
import type { PlacedScan } from './placed-scan.ts'

/** A point of a surface at which an edge of a triangle ends. */
export interface MeshPoint {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** An edge of the triangles of a surface. Contours that are traced mark the edges they cross. */
export interface MeshEdge {
  readonly from: MeshPoint
  readonly to: MeshPoint
  readonly triangles: MeshTriangle[]
  readonly isDiagonal: boolean
  isActive: boolean
}

/** A triangle between two rows. */
export interface MeshTriangle {
  readonly edges: readonly [MeshEdge, MeshEdge, MeshEdge]
}

/** The triangles of a surface, and what they span. */
export interface Mesh {
  /** In the order in which gnuplot 5.4 looks for the start of a contour. */
  readonly edges: readonly MeshEdge[]
  readonly width: number
  readonly depth: number
  readonly low: number
  readonly high: number
}

/** Divide the facets of a surface into triangles (gnuplot 5.4 `gen_triangle`); points outside belong to none. */
export function buildMesh(scans: readonly PlacedScan[]): Mesh {
  const rows = scans.map(listPoints)
  const columns = rows[0]?.length ?? 0
  const edges: MeshEdge[] = []
  const connect = (
    from: MeshPoint | undefined,
    to: MeshPoint | undefined,
    isDiagonal = false,
  ): MeshEdge | undefined => from && to && { from, to, triangles: [], isDiagonal, isActive: false }
  const add = (edge: MeshEdge | undefined): MeshEdge | undefined => {
    if (edge !== undefined) edges.push(edge)
    return edge
  }
  const connectRow = (row: readonly (MeshPoint | undefined)[]): (MeshEdge | undefined)[] =>
    Array.from({ length: Math.max(0, columns - 1) }, (_, j) => connect(row[j], row[j + 1]))
  let lower = connectRow(rows[0] ?? [])
  for (const edge of lower) add(edge)
  for (let i = 1; i < rows.length; i++) {
    const [before = [], row = []] = [rows[i - 1], rows[i]]
    const upper = connectRow(row)
    let side = add(connect(before[0], row[0]))
    for (let j = 0; j + 1 < columns; j++) {
      const diagonal = add(connect(before[j + 1], row[j], true))
      join(side, diagonal, lower[j])
      side = add(connect(before[j + 1], row[j + 1]))
      join(diagonal, upper[j], side)
    }
    for (const edge of upper) add(edge)
    lower = upper
  }
  return { edges, ...measure(scans, columns) }
}

function listPoints({ x, y, z, states }: PlacedScan): (MeshPoint | undefined)[] {
  return Array.from(states, (state, i) =>
    state === POINT.inside ? { x: x[i] ?? NaN, y: y[i] ?? NaN, z: z[i] ?? NaN } : undefined,
  )
}

function join(a: MeshEdge | undefined, b: MeshEdge | undefined, c: MeshEdge | undefined): void {
  if (a === undefined || b === undefined || c === undefined) return
  const triangle = { edges: [a, b, c] } as const
  for (const edge of triangle.edges) edge.triangles.push(triangle)
}

/** Measure what the points span that have a place, inside of the ranges or not. */
function measure(
  scans: readonly PlacedScan[],
  columns: number,
): Pick<Mesh, 'width' | 'depth' | 'low' | 'high'> {
  const x = [Infinity, -Infinity]
  const y = [Infinity, -Infinity]
  const z = [Infinity, -Infinity]
  const widen = (span: number[], value = NaN): void => {
    if (value < (span[0] ?? 0)) span[0] = value
    if (value > (span[1] ?? 0)) span[1] = value
  }
  for (const scan of scans) {
    for (let i = 0; i < columns; i++) {
      if (scan.states[i] === POINT.gap) continue
      widen(x, scan.x[i])
      widen(y, scan.y[i])
      widen(z, scan.z[i])
    }
  }
  const span = ([low = 0, high = 0]: number[]): number => Math.abs(high - low)
  return { width: span(x), depth: span(y), low: z[0] ?? 0, high: z[1] ?? 0 }
}
