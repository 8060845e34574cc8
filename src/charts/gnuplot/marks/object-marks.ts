import type { ChartObject } from '../../chart.ts'
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
  const { fill, width, color = BACKGROUND } = object
  const { left, right, bottom, top } = box
  const points = [left, bottom, right, bottom, right, top, left, top]
  const line = { type: 1, width, color }
  const area = fillArea(fill.style, { line, points })
  const { border } = fill
  if (border === 'none') return area
  const stroke = border ?? { type: -1, width }
  return [
    ...area,
    {
      kind: 'path',
      ...findStroke({ ...stroke, width }),
      ...findLinePaint(stroke),
      lines: [{ points: [left, bottom, left, top, right, top, right, bottom], closed: true }],
    },
  ]
}

/** Find the corners in whole device units. */
function findCorners(object: ChartObject, setting: CoordinateSetting): Box {
  const from = findDevicePoint(object.from, setting)
  if (object.measure === 'corners') return order(from, findDevicePoint(object.to, setting))
  const size = findDisplacement(object.to, setting)
  if (object.measure === 'relative') return order(from, { x: from.x + size.x, y: from.y + size.y })
  const [width, height] = [Math.abs(size.x), Math.abs(size.y)]
  const low = { x: Math.trunc(from.x - width / 2), y: Math.trunc(from.y - height / 2) }
  return order(low, { x: low.x + Math.trunc(width), y: low.y + Math.trunc(height) })
}

interface Corner {
  readonly x: number
  readonly y: number
}

function order(a: Corner, b: Corner): Box {
  return {
    left: Math.trunc(Math.min(a.x, b.x)),
    right: Math.trunc(Math.max(a.x, b.x)),
    bottom: Math.trunc(Math.min(a.y, b.y)),
    top: Math.trunc(Math.max(a.y, b.y)),
  }
}

/** Clip to the plot, or where a place is on the screen, to the canvas; `undefined` where nothing is left. */
function clipObject(
  { from, to, isUnclipped }: ChartObject,
  box: Box,
  { canvas, box: plot }: CoordinateSetting,
): Box | undefined {
  const isFree =
    isUnclipped === true || [from, to].some(({ systems }) => systems?.includes('screen') === true)
  const area = isFree
    ? { left: 0, bottom: 0, right: canvas.width - 1, top: canvas.height - 1 }
    : plot
  const clipped = {
    left: Math.max(box.left, area.left),
    right: Math.min(box.right, area.right - 1),
    bottom: Math.max(box.bottom, area.bottom),
    top: Math.min(box.top, area.top - 1),
  }
  return clipped.left >= clipped.right || clipped.bottom >= clipped.top ? undefined : clipped
}
