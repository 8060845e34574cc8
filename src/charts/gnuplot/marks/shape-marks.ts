import type { Box } from '../canvas.ts'
import type { ChartObject, Coordinate, Fill, LineStyle } from '../../chart.ts'
import type { AreaMark, PathMark } from '../../drawing.ts'
import { fillArea } from '../curves/box-marks.ts'
import {
  findDevicePoint,
  findDisplacement,
  type CoordinateSetting,
  type DevicePoint,
} from '../device-point.ts'
import { findArcPoints, type ArcPoints, type ShapePoint } from './arc-points.ts'
import { clipPolygon } from './clip-polygon.ts'
import type { Segment } from './clip-segment.ts'
import { clipSegment } from './clip-segment.ts'
import { findLinePaint, findStroke } from './line-styles.ts'
import { createPen } from './pen.ts'

type Marks = (AreaMark | PathMark)[]

/** How a shape is painted: its filling, its outline, and where it is clipped. */
export interface ShapePaint {
  readonly fill: Fill
  readonly line: LineStyle
  readonly box: Box
}

/** Lay out a circle, an ellipse or a polygon of `set object` (gnuplot 5.4). */
export function layOutShape(
  object: ChartObject & { readonly shape: NonNullable<ChartObject['shape']> },
  setting: CoordinateSetting,
): Marks {
  const { shape, color = BACKGROUND, width, dash, fill } = object
  const places = shape.kind === 'polygon' ? shape.corners : [object.from]
  const line = { type: -1, width, color, ...(dash === undefined ? {} : { dash }) }
  const paint = { fill, line, box: findClip(object, places, setting) }
  const center = setting.map?.place(object.from) ?? findDevicePoint(object.from, setting)
  if (shape.kind === 'circle') {
    const radius = measureRadius(shape.extent, setting)
    const [x, y] = [Math.trunc(center.x), Math.trunc(center.y)]
    const arc = { x, y, radius, begin: shape.begin, end: shape.end }
    return layOutArc(findArcPoints(arc), paint, shape.isWedge)
  }
  const points =
    shape.kind === 'ellipse'
      ? findEllipse(shape, center, setting)
      : shape.corners.map((corner): ShapePoint => {
          const { x, y } = findDevicePoint(corner, setting)
          return [Math.trunc(x + 0.5), Math.trunc(y + 0.5)]
        })
  if (shape.kind === 'ellipse') return layOutEllipse(points, paint)
  // The outline of a polygon ends where it began, even behind corners that are cut off (gnuplot 5.4).
  return [...fillShape(points, paint), ...strokeShape(points, paint).map(closePath)]
}

/** Close the last line of a path. */
function closePath(path: PathMark): PathMark {
  const last = path.lines.at(-1)
  if (last === undefined || last.closed) return path
  return { ...path, lines: [...path.lines.slice(0, -1), { ...last, closed: true }] }
}

function measureRadius(extent: Coordinate, setting: CoordinateSetting): number {
  const { map, measureRadius: inScene } = setting
  if (map !== undefined) return Math.trunc(map.step(extent).x)
  return inScene?.(extent) ?? findDisplacement(extent, setting).x
}

/** Lay out an ellipse by its corners, the last of which is the first. */
export function layOutEllipse(points: readonly ShapePoint[], paint: ShapePaint): Marks {
  const filled = paint.fill.style.kind === 'empty' ? points : points.slice(0, -1)
  return [...fillShape(filled, paint), ...strokeShape(points, paint)]
}

/** Find the corners of an ellipse by its diameters in device units, turned by an angle in degrees. */
export function findEllipsePoints({
  center,
  extent,
  angle,
}: {
  readonly center: DevicePoint
  readonly extent: DevicePoint
  readonly angle: number
}): readonly ShapePoint[] {
  return turnEllipse(extent, angle).map(({ x, y }) => [
    Math.trunc(center.x + x),
    Math.trunc(center.y + y),
  ])
}

const BACKGROUND = { kind: 'background' } as const

/** Lay out an arc: its filling to the centre, and its outline, with the sides of a wedge if it is one. */
export function layOutArc(arc: ArcPoints, paint: ShapePaint, isWedge: boolean): Marks {
  const { points, isWhole } = arc
  const outline = isWhole || isWedge ? points : points.slice(0, -2)
  const { fill } = paint
  // An empty part of a circle is drawn as its arc, under the border that may have the sides, too.
  const arcOnly = isWhole ? points : points.slice(0, -2)
  const filled = fill.style.kind === 'empty' ? arcOnly : points.slice(0, -1)
  return [...fillShape(filled, paint), ...strokeShape(outline, paint)]
}

/** What is placed on the screen, or is not to be clipped, may reach to the edges of the canvas. */
function findClip(
  { isUnclipped }: ChartObject,
  places: readonly Coordinate[],
  { canvas, box }: CoordinateSetting,
): Box {
  const isFree =
    isUnclipped === true || places.some(({ systems }) => systems?.includes('screen') === true)
  return isFree ? { left: 0, bottom: 0, right: canvas.width - 1, top: canvas.height - 1 } : box
}

/** Corners of an ellipse. */
const CORNERS = 72

function findEllipse(
  { extent, angle }: Extract<NonNullable<ChartObject['shape']>, { kind: 'ellipse' }>,
  center: { readonly x: number; readonly y: number },
  setting: CoordinateSetting,
): readonly ShapePoint[] {
  const { map } = setting
  return turnEllipse(extent, angle).map((corner) => {
    const step = { ...extent, ...corner }
    if (map !== undefined) {
      const { x, y } = map.step(step)
      return [Math.trunc(center.x + Math.trunc(x)), Math.trunc(center.y + Math.trunc(y))]
    }
    const offset = findDisplacement(step, setting)
    return [Math.trunc(center.x + offset.x + 0.5), Math.trunc(center.y + offset.y + 0.5)]
  })
}

/** Find the corners of an ellipse around the origin. */
function turnEllipse(extent: DevicePoint, angle: number): readonly DevicePoint[] {
  const turn = (angle * Math.PI) / 180
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)]
  const [a, b] = [extent.x / 2, extent.y / 2]
  // gnuplot 5.4 adds up the angles, whose error leaves the ends of some ellipses apart.
  let next = 0
  return Array.from({ length: CORNERS + 1 }, () => {
    const at = next
    next += Math.PI / (CORNERS / 2)
    const [x, y] = [a * Math.cos(at), b * Math.sin(at)]
    return { x: cosine * x - sine * y, y: sine * x + cosine * y }
  })
}

/** Fill a shape; an empty one is outlined in the colour of the filling, under its border. */
function fillShape(points: readonly ShapePoint[], { fill, line, box }: ShapePaint): Marks {
  if (fill.style.kind === 'empty')
    return strokeShape(points, { fill: { style: fill.style }, line, box })
  return fillArea(fill.style, { line, points: clipPolygon(points.flat(), box) })
}

function strokeShape(points: readonly ShapePoint[], { fill, line, box }: ShapePaint): PathMark[] {
  const { border } = fill
  if (border === 'none') return []
  const [first, last] = [points[0], points.at(-1)]
  const isClosed = first !== undefined && first[0] === last?.[0] && first[1] === last[1]
  const edges = points.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = points[i] ?? [x, y]
    const segment: Segment = [fromX, fromY, x, y]
    const clipped = clipSegment(segment, box)
    return { clipped, isCut: clipped?.every((value, at) => value === segment[at]) !== true }
  })
  const pen = createPen()
  for (const { clipped } of edges) {
    if (clipped === undefined) continue
    pen.moveTo(clipped[0], clipped[1])
    pen.lineTo(clipped[2], clipped[3])
  }
  const lines = pen.lines()
  if (lines.length === 0) return []
  const isWhole = isClosed && edges.every(({ isCut }) => !isCut)
  const shown = isWhole
    ? lines.map(({ points: corners }) => ({ points: corners.slice(0, -2), closed: true }))
    : lines
  const paint = border === undefined ? line : { ...border, width: line.width }
  return [{ kind: 'path', ...findStroke({ ...line }), ...findLinePaint(paint), lines: shown }]
}
