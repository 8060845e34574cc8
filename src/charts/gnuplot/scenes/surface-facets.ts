import type { AreaMark } from '../../drawing.ts'
import type { Color, Fill } from '../../chart.ts'
import { fillArea } from '../curves/box-marks.ts'
import { clipPolygon } from '../marks/clip-polygon.ts'
import { findStroke, type Paint } from '../marks/line-styles.ts'
import { POINT } from '../ranges/widen-spans.ts'
import { clipHeight, type FacetCorner } from './clip-facet.ts'
import { findFacetPaint, type FacetCorners } from './facet-paint.ts'
import { orderScans } from './order-scans.ts'
import type { PlacedScan } from './placed-scan.ts'
import { placeVertex } from './scene-frame.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'

/** A facet that waits for those behind it. */
export interface QueuedFacet {
  readonly corners: FacetCorners
  readonly paint: Paint
  readonly fill: Fill['style']
  readonly level: FacetLevel
}

/** Where facets are drawn: at the base, at the surface, or at the top. */
type FacetLevel = 'b' | 's' | 't'

/**
 * Draw the coloured facets between the rows of a surface (gnuplot 5.4 `pm3d_plot`). In order of depth, they are not
 * drawn yet but added to the queue.
 */
export function drawFacets(placed: PlacedSurface, stage: SceneStage, queue: QueuedFacet[]): void {
  const { surface } = placed
  const { facets } = stage.scene
  const levels = surface.at ?? facets.at
  for (const level of levels) {
    if (level === 'b' || level === 's' || level === 't') drawLevel(placed, { stage, queue, level })
  }
}

interface LevelDrawing {
  readonly stage: SceneStage
  readonly queue: QueuedFacet[]
  readonly level: FacetLevel
}

function drawLevel(placed: PlacedSurface, drawing: LevelDrawing): void {
  const { stage } = drawing
  const following = placed.surface.isFunction ? placed.across : []
  const { ordered, isInverted } = orderScans(placed.scans, stage, following)
  const divisions = findDivisions(ordered, stage)
  for (let row = 0; row + 1 < ordered.length; row++) {
    const [a, b] = [ordered[row], ordered[row + 1]]
    if (a === undefined || b === undefined) continue
    for (const pair of listPairs([a, b], isInverted, stage)) {
      if (!isShown(pair, stage)) continue
      drawFacet(placed, pair, { ...drawing, divisions })
    }
  }
}

/** A pair of neighbours in one row, and one in the next. */
interface FacetPair {
  readonly a: PlacedScan
  readonly b: PlacedScan
  readonly inA: readonly [number, number]
  readonly inB: readonly [number, number]
}

/** List the pairs of two rows, of which one may be shorter: `flush` says where, and triangles may fill what is left. */
function* listPairs(
  [a, b]: readonly [PlacedScan, PlacedScan],
  isInverted: boolean,
  { scene: { facets } }: SceneStage,
): Generator<FacetPair> {
  const [countA, countB] = [a.states.length, b.states.length]
  const apart = Math.abs(countA - countB)
  const from =
    facets.flush === 'end' ? apart : facets.flush === 'center' ? Math.trunc(apart / 2) : 0
  const last = Math.min(countA, countB) - 1
  const hasTriangles = facets.hasFlushTriangles && apart > 0
  const count = hasTriangles ? Math.max(countA, countB) - 1 : last
  for (let j = 0; j < count; j++) {
    let [short, long]: [readonly [number, number], readonly [number, number]] = [
      [0, 0],
      [0, 0],
    ]
    if (hasTriangles && (j < from || j > from + last - 1)) {
      const end = j <= from ? 0 : last
      short = [end, end]
      long = [j, j + 1]
    } else {
      const at = hasTriangles ? j - from : j
      const i = facets.order === 'automatic' && isInverted ? last - 1 - at : at
      short = [i, i + 1]
      long = [i + from, i + from + 1]
    }
    yield countA > countB ? { a, b, inA: long, inB: short } : { a, b, inA: short, inB: long }
  }
}

function isShown({ a, b, inA, inB }: FacetPair, { scene: { facets } }: SceneStage): boolean {
  const states = [a.states[inA[0]], a.states[inA[1]], b.states[inB[0]], b.states[inB[1]]]
  if (facets.clip === '4in') return states.every((state) => state === POINT.inside)
  if (states.some((state) => state === POINT.gap)) return false
  return states.some((state) => state !== POINT.outside)
}

/** How finely a surface is drawn by default where `interpolate 0,0` leaves the choice. */
const USUAL_POINTS = 200

/** Find into how many facets each is divided, along the rows and across them. */
function findDivisions(
  scans: readonly PlacedScan[],
  { scene: { facets } }: SceneStage,
): readonly [number, number] {
  const [along, across] = facets.interpolate
  if (along > 0 && across > 0) return [along, across]
  let most = 0
  let rows = 0
  for (const { states } of scans.slice(0, -1)) {
    const count = states.filter((state) => state === POINT.inside).length
    if (count === 0) continue
    most = Math.max(most, count)
    rows += 1
  }
  const choose = (given: number, points: number): number => {
    if (given > 0) return given
    const wanted = given === 0 ? USUAL_POINTS : -given
    return Math.max(1, points > 0 ? Math.floor(wanted / points) + 1 : 1)
  }
  return [choose(along, most), choose(across, rows)]
}

function drawFacet(
  placed: PlacedSurface,
  pair: FacetPair,
  drawing: LevelDrawing & { readonly divisions: readonly [number, number] },
): void {
  const { stage, level, divisions } = drawing
  const { scene, frame } = stage
  const { base, ceiling } = frame.heights
  const corner = (scan: PlacedScan, i: number): FacetCorner => ({
    x: scan.x[i] ?? NaN,
    y: scan.y[i] ?? NaN,
    z: scan.z[i] ?? NaN,
    value: placed.surface.hasColors ? (scan.colors?.[i] ?? NaN) : (scan.z[i] ?? NaN),
  })
  const { a, b, inA, inB } = pair
  const outline: FacetCorners = [
    corner(a, inA[0]),
    corner(b, inB[0]),
    corner(b, inB[1]),
    corner(a, inA[1]),
  ]
  const [along, across] = divisions
  const isDivided = along > 1 || across > 1
  const level0 = level === 'b' ? base : ceiling
  const flatten = (corners: FacetCorners): FacetCorners =>
    level === 's' || (scene.facets.order === 'depth' && isDivided) ? corners : lift(corners, level0)
  if (!isDivided) {
    const [c1, c2, c3, c4] = outline
    // The corners count along the rows.
    const values: FacetCorners = [c1, c4, c2, c3]
    const color = chooseSide(placed, [c1, c4, c2], stage)
    drawPiece(placed, { corners: flatten(outline), values, color }, drawing)
    return
  }
  const color = chooseSide(placed, [outline[0], outline[1], outline[2]], stage)
  if (scene.facets.order === 'depth' && !isFacetShown(placed, outline, { stage, color })) return
  for (const piece of divide(outline, along, across))
    drawPiece(placed, { corners: flatten(piece), values: piece, color }, drawing)
}

/** Whether a facet that is divided is drawn at all: ordered by depth, it is left out by its own colour first (gnuplot 5.4). */
function isFacetShown(
  placed: PlacedSurface,
  [c1, c2, c3, c4]: FacetCorners,
  { stage, color: own }: { readonly stage: SceneStage; readonly color: Color | undefined },
): boolean {
  return findFacetPaint(placed, [c1, c4, c2, c3], { stage, isLit: false, own }) !== undefined
}

/** Choose the colour of the side of a facet that is seen, if its surface has such colours (gnuplot 5.4 `pm3d_side`). */
function chooseSide(
  { surface: { facetColors } }: PlacedSurface,
  corners: readonly [FacetCorner, FacetCorner, FacetCorner],
  { frame }: SceneStage,
): Color | undefined {
  if (facetColors === undefined) return undefined
  const [a, b, c] = corners.map(({ x, y, z }) => frame.project(x, y, z))
  if (a === undefined || b === undefined || c === undefined) return undefined
  const turn = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  return turn < 0 ? facetColors[1] : facetColors[0]
}

function lift([a, b, c, d]: FacetCorners, z: number): FacetCorners {
  return [
    { ...a, z },
    { ...b, z },
    { ...c, z },
    { ...d, z },
  ]
}

/** Divide a facet: first along its rows, then between the places found there. */
function* divide(
  [c0, c1, c2, c3]: FacetCorners,
  along: number,
  across: number,
): Generator<FacetCorners> {
  const mix = (from: FacetCorner, to: FacetCorner, step: number, count: number): FacetCorner => {
    const part = (a: number, b: number): number => ((b - a) / count) * step + a
    return {
      x: part(from.x, to.x),
      y: part(from.y, to.y),
      z: part(from.z, to.z),
      value: part(from.value, to.value),
    }
  }
  const rows = Array.from({ length: along + 1 }, (_, i) => {
    const [start, end] = [mix(c0, c3, i, along), mix(c1, c2, i, along)]
    return Array.from({ length: across + 1 }, (_, j) =>
      j === 0 ? start : j === across ? end : mix(start, end, j, across),
    )
  })
  for (let i = 0; i < along; i++) {
    for (let j = 0; j < across; j++) {
      const [a, b] = [rows[i]?.[j], rows[i + 1]?.[j]]
      const [c, d] = [rows[i + 1]?.[j + 1], rows[i]?.[j + 1]]
      if (a === undefined || b === undefined || c === undefined || d === undefined) continue
      yield [a, b, c, d]
    }
  }
}

interface Piece {
  readonly corners: FacetCorners
  /** The corners in the order in which they are combined to a colour. */
  readonly values: FacetCorners
  readonly color: Color | undefined
}

function drawPiece(placed: PlacedSurface, piece: Piece, drawing: LevelDrawing): void {
  const { stage, queue, level } = drawing
  const paint = findFacetPaint(placed, piece.values, {
    stage,
    isLit: level === 's',
    own: piece.color,
  })
  if (paint === undefined) return
  const { surface } = placed
  const fill = surface.fill.style
  const facet = { corners: piece.corners, paint, fill, level }
  if (stage.scene.facets.order === 'depth') queue.push(facet)
  else drawOne(facet, stage)
}

/** Draw the facets that wait, from the farthest to the nearest. */
export function drawQueue(queue: readonly QueuedFacet[], stage: SceneStage): void {
  const { project } = stage.frame
  const depths = queue.map(({ corners }) => {
    const sum = corners.reduce((all, { x, y, z }) => all + project(x, y, z).z, 0)
    return sum / corners.length
  })
  const order = [...queue.keys()].sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0))
  for (const index of order) {
    const facet = queue[index]
    if (facet !== undefined) drawOne({ ...facet, level: 'q' }, stage)
  }
}

function drawOne(
  {
    corners,
    paint,
    fill,
    level,
  }: Omit<QueuedFacet, 'level'> & { readonly level: FacetLevel | 'q' },
  stage: SceneStage,
): void {
  const { frame, scene, pen, clip } = stage
  const { facets } = scene
  const isClipped = facets.clip === 'z'
  const inHeight =
    isClipped && level !== 'b' && level !== 't' ? clipHeight(corners, stage) : corners
  if (inHeight.length === 0) return
  const whole = inHeight.flatMap(({ x, y, z }) => {
    const place = placeVertex(frame.project(x, y, z), frame)
    return [place.x, place.y]
  })
  const points = frame.isMap && isClipped ? clipPolygon(whole, clip) : whole
  pen.push(fillFacet(points, paint, fill.kind === 'empty' ? stage.chart.colors?.fill : fill))
  const { border } = facets
  if (border === undefined) return
  pen.setStroke(
    border.isRetrace === true ? { ...findStroke(border), ...paint } : findStroke(border),
  )
  for (let i = points.length - 2; i >= 0; i -= 2) {
    const next = (i + 2) % points.length
    pen.drawLine(
      points[next] ?? 0,
      points[next + 1] ?? 0,
      points[i] ?? 0,
      points[i + 1] ?? 0,
      stage.canvasBox,
    )
  }
}

function fillFacet(
  points: readonly number[],
  paint: Paint,
  fill: Fill['style'] | undefined,
): AreaMark {
  const style = fill === undefined || fill.kind === 'empty' ? SOLID : fill
  const [area] = fillArea(style, { line: { type: -1, width: 1 }, points })
  return { kind: 'area', points, ...area, ...paint }
}

const SOLID = { kind: 'solid', density: 1 } as const
