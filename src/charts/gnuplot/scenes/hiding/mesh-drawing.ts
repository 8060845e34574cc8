import type { HidingSettings } from '../../../chart.ts'
import type { Project } from '../projection.ts'
import type { PlacedSurface } from '../scene-ranges.ts'
import type { MeshLine, MeshVertex, Triangle } from './space-mesh.ts'

/** What a mesh is built with. */
export interface MeshSetting {
  readonly hiding: HidingSettings
  readonly project: Project
}

/** A surface, and the mesh that it is added to. */
export interface MeshDrawing {
  readonly placed: PlacedSurface
  readonly edges: MeshLine[]
  readonly triangles: Triangle[]
  readonly setting: MeshSetting
}

/** Bits of `set hidden3d trianglepattern`. */
export const SIDE = { along: 1, across: 2, diagonal: 4 } as const

/** Whether the lines of a surface are drawn. Facets have none, but hide. */
export function isLineSeen({ surface }: PlacedSurface): boolean {
  return surface.style !== 'pm3d' && surface.isSurfaceHidden !== true
}

/**
 * Add a line that shows the front of its surface; it is not seen if its surface has no lines, or none of its kind.
 * @param bit the kind of a side of triangles
 */
export function addEdge(
  { placed, edges, setting }: MeshDrawing,
  [one, other]: readonly [MeshVertex, MeshVertex],
  bit?: number,
): MeshLine {
  const isSeen = isLineSeen(placed) && (bit === undefined || (setting.hiding.pattern & bit) !== 0)
  const isFirstNear = one.z >= other.z
  const edge: MeshLine = {
    near: isFirstNear ? one : other,
    far: isFirstNear ? other : one,
    surface: placed,
    side: isSeen ? 'front' : 'unseen',
  }
  edges.push(edge)
  return edge
}
