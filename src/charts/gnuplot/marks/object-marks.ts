import type { ChartObject, Coordinate, CoordinateSystem } from '../../chart.ts'
import type { AreaMark, PathMark } from '../../drawing.ts'
import type { Box } from '../canvas.ts'
import { fillArea } from '../curves/box-marks.ts'
import { findDevicePoint, findDisplacement, type CoordinateSetting } from '../device-point.ts'
import { layOutShape } from './shape-marks.ts'
import { findLinePaint, findStroke } from './line-styles.ts'

const BACKGROUND = { kind: 'background' } as const

/** Lay out `set object` (gnuplot 5.4): its filling, and its outline. */
export function layOutObject(
  object: ChartObject,
  setting: CoordinateSetting,
): (AreaMark | PathMark)[] {
  const { shape } = object
  if (shape !== undefined) return layOutShape({ ...object, shape }, setting)
  const box = clipObject(object, findCorners(object, setting), setting)
  if (box === undefined) return []
  const { fill, width, dash, color = BACKGROUND } = object
  const { left, right, bottom, top } = box
  const points = [left, bottom, right, bottom, right, top, left, top]
  const line = { type: 1, width, color }
  const area = fillArea(fill.style, { line, points })
  const { border } = fill
  if (border === 'none') return area
  // A `border` without a colour has that of the filling (gnuplot 5.4 `need_fill_border`).
  const stroke = border ?? line
  return [
    ...area,
    {
      kind: 'path',
      ...findStroke({ type: stroke.type, width, ...(dash === undefined ? {} : { dash }) }),
      ...findLinePaint(stroke),
      lines: [{ points: [left, bottom, left, top, right, top, right, bottom], closed: true }],
    },
  ]
}

interface Corner {
  readonly x: number
  readonly y: number
}

/** Two opposite corners. */
type Corners = readonly [from: Corner, to: Corner]

/** Find the corners in device units; of a rectangle around a place, they run backwards on a reversed axis (gnuplot 5.4). */
function findCorners(object: ChartObject, setting: CoordinateSetting): Corners {
  const place = (coordinate: Coordinate): Corner => {
    const { x, y } = findDevicePoint(coordinate, setting)
    return { x: x + 0.5, y: y + 0.5 }
  }
  const from = place(object.from)
  if (object.measure === 'center') {
    const step = findDisplacement(object.to, setting)
    // A map measures lengths.
    const size =
      setting.displace === undefined ? step : { x: Math.abs(step.x), y: Math.abs(step.y) }
    const low = { x: from.x - size.x / 2, y: from.y - size.y / 2 }
    return [low, { x: low.x + size.x, y: low.y + size.y }]
  }
  const to = place(object.measure === 'relative' ? addSteps(object) : object.to)
  return [
    { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) },
    { x: Math.max(from.x, to.x), y: Math.max(from.y, to.y) },
  ]
}

function addSteps({ from, to }: ChartObject): Coordinate {
  return { ...from, x: from.x + to.x, y: from.y + to.y }
}

/** Clip to the plot, or where it does not clip, to the canvas; `undefined` where nothing is left. */
function clipObject(
  object: ChartObject,
  [from, to]: Corners,
  { canvas, box }: CoordinateSetting,
): Box | undefined {
  const isFree = (direction: 0 | 1): boolean =>
    object.isUnclipped === true || !isClippedAlong(object, direction)
  const clip = (ends: readonly [number, number], low: number, high: number): [number, number] => {
    const [start, end] = ends.map((value) => Math.min(Math.max(value, low), high))
    // A side is as long as its whole part.
    const [first = NaN, last = NaN] = [start, end]
    return [Math.trunc(first), Math.trunc(first) + Math.trunc(last - first)]
  }
  const [left, right] = isFree(0)
    ? clip([from.x, to.x], 0, canvas.width - 1)
    : clip([from.x, to.x], box.left, box.right)
  const [bottom, top] = isFree(1)
    ? clip([from.y, to.y], 0, canvas.height - 1)
    : clip([from.y, to.y], box.bottom, box.top)
  return left === right || bottom === top ? undefined : { left, right, bottom, top }
}

/** Whether the plot clips an object in a direction: one by its size does only where the axes measure that. */
function isClippedAlong({ from, to, measure }: ChartObject, direction: 0 | 1): boolean {
  const find = ({ systems }: Coordinate): CoordinateSystem => systems?.[direction] ?? 'first'
  if (measure === 'center') return find(to) === 'first' || find(to) === 'second'
  return find(from) !== 'screen' && find(to) !== 'screen'
}
