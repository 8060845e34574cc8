import type { SurfaceStyleName } from '../../chart.ts'
import type { CoordinateSetting } from '../device-point.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'
import { drawFacets, type QueuedFacet } from './surface-facets.ts'
import { drawSurfaceImage } from './surface-image.ts'
import { drawSurfaceImpulses } from './surface-impulses.ts'
import { drawSurfaceLabels } from './surface-labels.ts'
import { drawSurfaceLines } from './surface-lines.ts'
import { drawSurfacePoints } from './surface-points.ts'
import { drawSurfaceVectors } from './surface-vectors.ts'

/** What a surface is drawn with. */
export interface SurfaceDrawing {
  readonly stage: SceneStage
  readonly places: CoordinateSetting
  /** Facets that are drawn after all surfaces, by their depth. */
  readonly queue: QueuedFacet[]
}

/** How a style of `splot` is drawn. */
export interface SurfaceStyle {
  /** Draws the surface itself. */
  readonly draw: (placed: PlacedSurface, drawing: SurfaceDrawing) => void
  /** What its sample in the key consists of. */
  readonly sample: readonly ('line' | 'symbol' | 'dot' | 'point')[]
  /** Whether `unset surface` leaves it out. */
  readonly isHidable: boolean
  /** Whether it is a part of the mesh where `set hidden3d` hides lines. */
  readonly isMeshed?: true
  /** Whether it is drawn where the surfaces of all styles are coloured already. */
  readonly isFaceted?: true
}

/** The styles of `splot`, by their names. */
export const SURFACE_STYLES: Readonly<Record<SurfaceStyleName, SurfaceStyle>> = {
  lines: {
    draw: (placed, { stage }) => {
      drawSurfaceLines(placed, stage)
    },
    sample: ['line'],
    isHidable: true,
    isMeshed: true,
  },
  points: {
    draw: (placed, { stage }) => {
      drawSurfacePoints(placed, stage)
    },
    sample: ['symbol'],
    isHidable: true,
    isMeshed: true,
  },
  linespoints: {
    draw: (placed, { stage }) => {
      drawSurfaceLines(placed, stage)
      drawSurfacePoints(placed, stage)
    },
    sample: ['line', 'symbol'],
    isHidable: true,
    isMeshed: true,
  },
  dots: {
    draw: (placed, { stage }) => {
      drawSurfacePoints(placed, stage)
    },
    sample: ['dot'],
    isHidable: true,
    isMeshed: true,
  },
  impulses: {
    draw: (placed, { stage }) => {
      drawSurfaceImpulses(placed, stage)
    },
    sample: ['line'],
    isHidable: false,
    isMeshed: true,
  },
  labels: {
    draw: (placed, { stage }) => {
      // With contours, it labels those.
      if (stage.scene.contours === undefined || placed.surface.contourLines === undefined)
        drawSurfaceLabels(placed, stage)
    },
    sample: ['point'],
    isHidable: true,
    isMeshed: true,
  },
  vectors: {
    draw: (placed, { stage, places }) => {
      drawSurfaceVectors(placed, stage, places)
    },
    sample: ['line'],
    isHidable: false,
    isMeshed: true,
  },
  pm3d: {
    draw: (placed, { stage, queue }) => {
      drawFacets(placed, stage, queue)
    },
    sample: [],
    isHidable: true,
    isFaceted: true,
  },
  image: {
    draw: (placed, { stage }) => {
      drawSurfaceImage(placed, stage)
    },
    sample: [],
    isHidable: false,
  },
}
