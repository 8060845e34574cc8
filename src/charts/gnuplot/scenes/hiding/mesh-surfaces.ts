import type { Surface } from '../../../chart.ts'
import { POINT } from '../../ranges/widen-spans.ts'
import type { PlacedScan } from '../placed-scan.ts'
import type { PlacedSurface } from '../scene-ranges.ts'
import { addEdge, SIDE, type MeshDrawing, type MeshSetting } from './mesh-drawing.ts'
import { meshGrid } from './mesh-grid.ts'
import type { MeshLine, MeshVertex, SpaceMesh, Triangle } from './space-mesh.ts'

/** Build the mesh of all surfaces that take part in hiding (gnuplot 5.4 `build_networks`). */
export function meshSurfaces(surfaces: readonly PlacedSurface[], setting: MeshSetting): SpaceMesh {
  const edges: MeshLine[] = []
  const triangles: Triangle[] = []
  for (const placed of surfaces) {
    const { style, hiding } = placed.surface
    if (hiding?.isOut === true || style === 'image') continue
    const drawing = { placed, edges, triangles, setting }
    if (isGridMeshed(placed.surface)) meshGrid(createRows(placed, setting), drawing)
    else meshRows(drawing)
  }
  return { edges, triangles }
}

/** Whether the lines of a surface are the sides of triangles. */
function isGridMeshed({ style, isGrid, across }: Surface): boolean {
  const isLined = style === 'lines' || style === 'linespoints' || style === 'pm3d'
  return isLined && isGrid && across !== 'none'
}

function createRows(
  placed: PlacedSurface,
  setting: MeshSetting,
): readonly (readonly (MeshVertex | undefined)[])[] {
  return placed.scans.map((_, row) => createRow(placed, row, setting))
}

/** Create the corners of a row; where there is no point, or one that does not count, there is none. */
function createRow(
  { surface, scans }: PlacedSurface,
  row: number,
  { hiding, project }: MeshSetting,
): readonly (MeshVertex | undefined)[] {
  const scan = scans[row]
  if (scan === undefined) return []
  const isSparse = surface.style === 'linespoints' && !isGridMeshed(surface)
  const interval = isSparse ? Math.trunc(surface.point.interval ?? 0) : 0
  return Array.from(scan.states, (state, index) => {
    const isMissing = hiding.leavesOut === 'outside' ? state !== POINT.inside : state === POINT.gap
    if (isMissing) return undefined
    const [x = NaN, y = NaN, z = NaN] = [scan.x[index], scan.y[index], scan.z[index]]
    const value = surface.hasColors ? (scan.colors?.[index] ?? NaN) : z
    const corner = { ...project(x, y, z), value }
    return interval === 0 || index % interval === 0
      ? { ...corner, sign: { scan: row, index } }
      : corner
  })
}

/** Add the lines, symbols or impulses of rows that are no grid; they hide nothing. */
function meshRows(drawing: MeshDrawing): void {
  const { placed, setting } = drawing
  const { surface, scans } = placed
  scans.forEach((scan, row) => {
    const corners = createRow(placed, row, setting)
    corners.forEach((corner, index) => {
      if (corner === undefined) return
      switch (surface.style) {
        case 'lines':
        case 'linespoints':
        case 'pm3d': {
          const before = corners[index - 1]
          if (before !== undefined) addEdge(drawing, [corner, before], SIDE.along)
          return
        }
        case 'impulses':
          addEdge(drawing, [placeFoot(placed, corner, { scan, index, setting }), corner])
          return
        case 'vectors':
          addArrow(drawing, corner, { scan, index })
          return
        case 'points':
        case 'dots':
        case 'labels':
          addEdge(drawing, [corner, corner])
          return
        // It hides nothing here.
        case 'image':
      }
    })
  })
}

/** Place the foot of an impulse, at z = 0; one with values of the palette has the colour of its point. */
function placeFoot(
  { surface }: PlacedSurface,
  point: MeshVertex,
  {
    scan,
    index,
    setting,
  }: { readonly scan: PlacedScan; readonly index: number; readonly setting: MeshSetting },
): MeshVertex {
  const isColored = surface.hasColors || (!surface.isFunction && surface.coloring === 'palette')
  const foot = setting.project(scan.x[index] ?? NaN, scan.y[index] ?? NaN, 0)
  return { ...foot, value: isColored ? point.value : 0 }
}

function addArrow(
  { placed, edges, setting }: MeshDrawing,
  start: MeshVertex,
  { scan, index }: { readonly scan: PlacedScan; readonly index: number },
): void {
  const { ends } = scan
  if (ends === undefined) return
  const [x = NaN, y = NaN, z = NaN] = [ends.x[index], ends.y[index], ends.z[index]]
  if (!Number.isFinite(x + y + z)) return
  const end: MeshVertex = { ...setting.project(x, y, z), value: start.value }
  const isStartNear = start.z >= end.z
  edges.push({
    near: isStartNear ? start : end,
    far: isStartNear ? end : start,
    surface: placed,
    side: 'front',
    tip: isStartNear ? 'far' : 'near',
  })
}
