import type { CoordinateSetting } from '../../device-point.ts'
import { layOutShaft } from '../../marks/arrow-marks.ts'
import { findStroke } from '../../marks/line-styles.ts'
import { placeEdge } from '../scene-frame.ts'
import type { PlacedSurface } from '../scene-ranges.ts'
import { drawEdge, type SceneStage } from '../scene-stage.ts'
import { findPointPaint, findValuePaint, repaint } from '../surface-colors.ts'
import { drawSurfaceLabel } from '../surface-labels.ts'
import { drawSurfacePoint } from '../surface-points.ts'
import { meshSurfaces } from './mesh-surfaces.ts'
import type { SceneHiding } from './scene-hiding.ts'
import { sortByDepth } from './sort-by-depth.ts'
import type { MeshLine, MeshVertex } from './space-mesh.ts'

/** Draw what is seen of all surfaces, from behind (gnuplot 5.4 `plot3d_hidden`). */
export function drawMesh(
  surfaces: readonly PlacedSurface[],
  hiding: SceneHiding,
  { stage, places }: { readonly stage: SceneStage; readonly places: CoordinateSetting },
): void {
  const { frame } = stage
  const mesh = meshSurfaces(surfaces, {
    hiding: hiding.settings,
    project: frame.project,
  })
  hiding.hideBehind(mesh)
  for (const edge of sortByDepth(mesh.edges, ({ far }) => far.z)) {
    if (edge.side === 'unseen') continue
    hiding.show(edge, (near, far) => {
      if (edge.tip !== undefined) drawArrow(edge, [near, far], { stage, places })
      else drawLine(edge, [near, far], stage)
    })
  }
}

type Ends = readonly [near: MeshVertex, far: MeshVertex]

/** Draw a line, and the symbols at its ends, each once. */
function drawLine(edge: MeshLine, [near, far]: Ends, stage: SceneStage): void {
  const line = findLine(edge, [near, far], stage)
  if (line.type >= -1) drawEdge({ ...stage, canvasBox: stage.clip }, [near, far], findStroke(line))
  for (const corner of [near, far]) drawSign(edge, corner, stage)
}

/** Find the line of an edge: the colour is that of its side, of its values, or of its own. */
function findLine(
  { surface: placed, side }: MeshLine,
  [near, far]: Ends,
  stage: SceneStage,
): PlacedSurface['surface']['line'] {
  const { line, coloring, hiding } = placed.surface
  if (coloring === 'palette') return repaint(line, stage.paint((near.value + far.value) * 0.5))
  if (coloring !== 'line') return repaint(line, findValuePaint(placed.surface, near.value))
  const color = hiding?.sides?.[side === 'back' ? 1 : 0]
  return color === undefined ? line : { ...line, color }
}

function drawSign({ surface: placed }: MeshLine, corner: MeshVertex, stage: SceneStage): void {
  const { sign } = corner
  const { surface, scans } = placed
  const scan = sign && scans[sign.scan]
  if (sign === undefined || scan === undefined) return
  const { index } = sign
  if (surface.style === 'labels') {
    drawSurfaceLabel(placed, scan, { index, stage })
  } else if (
    surface.style === 'points' ||
    surface.style === 'linespoints' ||
    surface.style === 'dots'
  ) {
    const paint = findPointPaint(placed, scan, { index, stage })
    const painted = { ...placed, surface: { ...surface, line: repaint(surface.line, paint) } }
    if (!drawSurfacePoint(painted, scan, { index, stage })) return
  }
  delete corner.sign
}

/** Draw a part of an arrow; only the ends of the whole have heads. */
function drawArrow(
  { surface: placed, near, far, tip }: MeshLine,
  ends: Ends,
  { stage, places }: { readonly stage: SceneStage; readonly places: CoordinateSetting },
): void {
  const { surface } = placed
  const { arrow, line } = surface
  const { heads = 'end' } = arrow ?? {}
  const isTipNear = tip === 'near'
  const hasHead = {
    start: heads === 'start' || heads === 'both',
    end: heads !== 'start' && heads !== 'none',
  }
  const atNear = ends[0] === near && (isTipNear ? hasHead.end : hasHead.start)
  const atFar = ends[1] === far && (isTipNear ? hasHead.start : hasHead.end)
  const shown = atNear && atFar ? 'both' : atNear ? 'start' : atFar ? 'end' : 'none'
  const from = placeEdge(ends[0], stage.frame)
  const to = placeEdge(ends[1], stage.frame)
  const own = {
    ...arrow,
    heads: shown,
    line: repaint(line, findValuePaint(surface, near.value)),
  } as const
  stage.pen.push(...layOutShaft(own, { from, to, bounds: stage.clip }, places))
}
