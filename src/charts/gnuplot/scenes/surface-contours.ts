import type { Chart, ContourSettings, LineStyle } from '../../chart.ts'
import { createSymbol } from '../curves/symbol-curves.ts'
import { findStroke } from '../marks/line-styles.ts'
import { fromPower, toPower } from '../tics/log-powers.ts'
import { formatTicNumber, parseTicFormat } from '../tics/tic-format.ts'
import { findAutomaticStep } from '../tics/tic-steps.ts'
import { buildMesh, type Mesh } from './contour-grid.ts'
import { smoothContour } from './contour-curves.ts'
import { placeEdge, placeVertex } from './scene-frame.ts'
import { layOutPlacedLabel } from './surface-labels.ts'
import { repaint } from './surface-colors.ts'
import { traceContours, type ContourPoint } from './trace-contours.ts'
import { isIn } from './surface-points.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SpaceRange, Vertex } from './projection.ts'
import { drawHideableEdge, type SceneStage } from './scene-stage.ts'

/** The contours of a surface at one height: the last one that was traced comes first (gnuplot 5.4). */
export interface ContourLevel {
  readonly z: number
  readonly text: string
  readonly lines: readonly (readonly ContourPoint[])[]
}

/** Find the contours of a surface of a chart, from the last height to the first; none without a grid, or where none are set. */
export function findContours(
  { surface, scans }: PlacedSurface,
  { scene, terminal }: Pick<Chart, 'scene' | 'terminal'>,
  range: SpaceRange,
): readonly ContourLevel[] {
  const settings = scene?.contours
  if (settings === undefined || surface.contourLines === undefined) return []
  if (!surface.isGrid || scans.length === 0) return []
  const mesh = buildMesh(scans)
  const format = parseTicFormat(settings.format)
  const levels = listLevels(mesh, settings, range)
  const ordered = settings.isSorted ? levels.toSorted((a, b) => b - a) : levels
  return ordered
    .map((z): ContourLevel => {
      const lines = traceContours(mesh, z)
        .map((contour) => smoothContour(contour, mesh, settings.curve))
        .filter((line) => line.length > 0)
        .flatMap(splitLine)
        .reverse()
      const text =
        format.kind === 'unknown-conversion'
          ? ''
          : formatTicNumber(format.format, z, {
              base: 10,
              isPlain: true,
              decimalSign: terminal.decimalSign,
              signs: terminal.signs,
            })
      return { z, text, lines }
    })
    .filter(({ lines }) => lines.length > 0)
    .reverse()
}

/** Points of a line after which gnuplot 5.4 begins another. */
const MOST_POINTS = 99

/** Split a contour into pieces; each begins with the last point of the one before. */
function splitLine(line: readonly ContourPoint[]): (readonly ContourPoint[])[] {
  const pieces: (readonly ContourPoint[])[] = []
  for (let from = 0; from === 0 || from < line.length - 1; from += MOST_POINTS - 1) {
    pieces.push(line.slice(from, from + MOST_POINTS))
  }
  return pieces
}

/** The most heights that gnuplot is asked for. */
const MOST_LEVELS = 10_000

function listLevels(
  mesh: Mesh,
  { levels }: ContourSettings,
  { log }: SpaceRange,
): readonly number[] {
  switch (levels.kind) {
    case 'discrete':
      return levels.values
    case 'incremental': {
      const { start, step } = levels
      const count = Math.min(MOST_LEVELS, Math.max(0, levels.count))
      return Array.from({ length: count }, (_, i) =>
        log === undefined ? start + i * step : start * step ** i,
      )
    }
    case 'automatic': {
      const scale = (value: number): number =>
        log === undefined ? value : toPower(log.base, value)
      const [low, high] = [scale(mesh.low), scale(mesh.high)]
      const span = Math.abs(high - low)
      if (!(span > 0) || !Number.isFinite(span)) return []
      const step = findAutomaticStep(span, (Math.trunc(levels.count) + 1) * 2)
      const first = Math.floor(low / step) * step
      const count = Math.min(MOST_LEVELS, Math.floor((high - first) / step))
      return Array.from({ length: Math.max(0, count) }, (_, i) => {
        const z = first + (i + 1) * step
        const settled = Math.abs(z) < step * 0.01 ? 0 : z
        return log === undefined ? settled : fromPower(log.base, settled)
      })
    }
  }
}

/** Draw the contours of one height on the surface, at the base, or both. */
export function drawContours(
  placed: PlacedSurface,
  level: ContourLevel,
  { stage, line }: { readonly stage: SceneStage; readonly line: LineStyle },
): void {
  const { surface } = placed
  const { contours } = stage.scene
  if (contours === undefined) return
  switch (surface.style) {
    case 'lines':
    case 'pm3d':
      drawLines(level, contours, { stage, line })
      return
    case 'linespoints':
      for (const piece of level.lines) {
        drawLines({ ...level, lines: [piece] }, contours, { stage, line })
        drawPoints(placed, { ...level, lines: [piece] }, { stage, line, contours })
      }
      return
    case 'points':
    case 'dots':
      drawPoints(placed, level, { stage, line, contours })
      return
    case 'impulses':
      // Where lines are hidden, impulses have no symbols (gnuplot 5.4).
      if (contours.where !== 'base') drawImpulses(level, { stage, line })
      else if (stage.hiding === undefined) drawPoints(placed, level, { stage, line, contours })
      return
    case 'labels':
      drawLabels(placed, level, { stage, contours })
      return
    case 'image':
    case 'vectors':
      return
  }
}

function drawLines(
  { z, lines }: ContourLevel,
  { where }: ContourSettings,
  { stage, line }: { readonly stage: SceneStage; readonly line: LineStyle },
): void {
  const { frame, pen } = stage
  if (line.type < -1) return
  pen.setStroke(findStroke(line))
  const clip = frame.isMap ? stage.clip : stage.canvasBox
  for (const points of lines) {
    for (const { height, isRaised } of listHeights(z, where, frame)) {
      const vertices = points.map(({ x, y }) => frame.project(x, y, height))
      const [first] = vertices
      if (first === undefined) continue
      if (stage.hiding !== undefined && !stage.scene.isSurfaceHidden) {
        const shown = isRaised ? vertices.map(raise) : vertices
        const setting = { ...stage, canvasBox: clip }
        shown.slice(1).forEach((vertex, i) => {
          drawHideableEdge(setting, [shown[i] ?? vertex, vertex], findStroke(line))
        })
        continue
      }
      // The position of a line's start is cut as that of a point, which may lie one unit beside it (gnuplot 5.4).
      const start = placeVertex(first, frame)
      pen.jumpTo(start.x, start.y)
      const places = vertices.map((vertex) => placeEdge(vertex, frame))
      places.slice(1).forEach((place, i) => {
        const from = places[i] ?? place
        pen.drawLine(from.x, from.y, place.x, place.y, clip)
      })
    }
  }
}

/** List the heights at which a contour is drawn, and whether it then lies on its surface. */
function listHeights(
  z: number,
  where: ContourSettings['where'],
  { heights: { base } }: SceneStage['frame'],
): readonly { readonly height: number; readonly isRaised: boolean }[] {
  const heights = where === 'both' ? [z, base] : [where === 'surface' ? z : base]
  return heights.map((height) => ({ height, isRaised: where !== 'base' && height === z }))
}

/** Move a place on a surface to the front, so that the surface does not hide it (gnuplot 5.4). */
function raise(vertex: Vertex): Vertex {
  return { ...vertex, z: vertex.z + 1e-2 }
}

interface PointDrawing {
  readonly stage: SceneStage
  readonly line: LineStyle
  readonly contours: ContourSettings
}

function drawPoints(
  { surface }: PlacedSurface,
  { z, lines }: ContourLevel,
  { stage, line, contours }: PointDrawing,
): void {
  const { frame, pen } = stage
  const type = surface.style === 'dots' ? 0 : surface.point.type
  if (surface.point.type < 0) return
  const symbol = createSymbol({ ...surface.point, type }, line, frame.canvas)
  const { where } = contours
  for (const points of lines) {
    for (const { height, isRaised } of listHeights(z, where, frame)) {
      const shown = points
        .map(({ x, y }) => frame.project(x, y, height))
        .filter((vertex) => stage.hiding?.isSeen(isRaised ? raise(vertex) : vertex) ?? true)
        .map((vertex) => placeVertex(vertex, frame))
        .filter((place) => isIn(place, stage.clip))
      if (shown.length > 0) pen.push({ ...symbol, points: shown.flatMap(({ x, y }) => [x, y]) })
    }
  }
}

function drawImpulses(
  { z, lines }: ContourLevel,
  { stage, line }: { readonly stage: SceneStage; readonly line: LineStyle },
): void {
  const { frame } = stage
  for (const { x, y } of lines.flat()) {
    const [tip, foot] = [frame.project(x, y, z), frame.project(x, y, 0)]
    drawHideableEdge({ ...stage, canvasBox: stage.clip }, [tip, foot], findStroke(line))
  }
}

/** Label the points of contours at the base: gnuplot 5.4 labels none on the surface alone. */
function drawLabels(
  { surface }: PlacedSurface,
  { text, lines }: ContourLevel,
  { stage, contours }: { readonly stage: SceneStage; readonly contours: ContourSettings },
): void {
  const { label } = surface
  if (label === undefined || contours.where === 'surface') return
  const { frame, pen } = stage
  const { start, font, interval: usual } = contours.labels
  const given = label.point?.interval ?? usual
  const interval = given > 0 ? given : 999
  for (const points of lines) {
    points.forEach(({ x, y }, i) => {
      if ((i - start) % interval !== 0) return
      const vertex = frame.project(x, y, frame.heights.base)
      if (stage.hiding?.isSeen(vertex) === false) return
      const place = placeVertex(vertex, frame)
      const caption = {
        ...label.caption,
        text: text.trimStart(),
        ...(font === undefined ? {} : { font }),
      }
      pen.push(...layOutPlacedLabel({ ...label, caption }, place, stage))
    })
  }
}

/** A line that is not drawn. */
const UNSEEN: LineStyle = { type: -10, width: 1 }

/** Find the line of the contours of a height: each has a type of its own, and the width of its surface. */
export function findContourLine(
  { surface }: PlacedSurface,
  index: number,
  { level, stage }: { readonly level: ContourLevel; readonly stage: SceneStage },
): LineStyle {
  const { line, coloring, contourLines = [] } = surface
  const { contours, facets } = stage.scene
  // Facets have no line of their own, unless one is set around them.
  const base = surface.style === 'pm3d' ? (facets.border ?? UNSEEN) : line
  if (contours?.isOneColor === true) return base
  if (coloring === 'palette' && surface.style !== 'pm3d') return repaint(line, stage.paint(level.z))
  // Beyond those that are listed, types repeat. Only the colour, the width and the dashes are the type's.
  const at = index < contourLines.length ? index : index % 8
  const { type, width, color = { kind: 'linetype', type }, dash } = contourLines[at] ?? base
  return {
    // Where lines are hidden, contours of facets are drawn, too (gnuplot 5.4).
    type: stage.hiding === undefined ? base.type : type,
    width: width * base.width,
    color,
    ...(dash === undefined ? {} : { dash }),
  }
}
