import { findHeadShape, type HeadShape, type Shaft } from './arrow-heads.ts'
import type { Box, Canvas } from '../canvas.ts'
import type { Arrow } from '../../chart.ts'
import { clipLines, clipLinesTo, clipOutline, findCanvasBox } from './clip-lines.ts'
import type { Segment } from './clip-segment.ts'
import type { AreaMark, PathMark, Polyline } from '../../drawing.ts'
import { joinMarks } from './join-marks.ts'
import { findLinePaint, findStroke } from './line-styles.ts'
import type { CurveMark } from '../curves/curve-mark.ts'
import {
  findDevicePoint,
  findDisplacement,
  type DevicePoint,
  type CoordinateSetting,
} from '../device-point.ts'

/** Length in device units below which gnuplot draws the shaft before the head. */
const SHORT = 25

/**
 * Lay out `set arrow` (gnuplot 5.4): the head at its end, the head at its start, the shaft. Only the
 * canvas clips an arrow, and an end that is clipped has no head.
 */
export function layOutArrow(arrow: Arrow, setting: CoordinateSetting): CurveMark[] {
  const [from, to] = findEnds(arrow, setting)
  return layOutShaft(arrow, { from, to, bounds: findCanvasBox(setting.canvas) }, setting)
}

/** The ends of an arrow in whole device units, and the box that its shaft is clipped to. */
export interface ArrowPlace {
  readonly from: DevicePoint
  readonly to: DevicePoint
  readonly bounds: Box
}

/** Lay out an arrow whose ends are known. Its heads are clipped to the canvas. */
export function layOutShaft(
  arrow: Pick<Arrow, 'line' | 'heads' | 'head'>,
  { from, to, bounds }: ArrowPlace,
  setting: CoordinateSetting,
): CurveMark[] {
  const { canvas } = setting
  const shaft = clipLinesTo([[from.x, from.y, to.x, to.y]], bounds)
  const [startX = NaN, startY = NaN, endX = NaN, endY = NaN] = shaft[0]?.points ?? []
  if (Number.isNaN(startX) || arrow.line.type < -1) return []
  const start = { x: startX, y: startY }
  const end = { x: endX, y: endY }
  const { heads = 'end', head } = arrow
  const tips = [
    { tip: end, sign: 1, hasHead: heads === 'end' || heads === 'both', unclipped: to },
    { tip: start, sign: -1, hasHead: heads === 'start' || heads === 'both', unclipped: from },
  ].filter(
    ({ tip, hasHead, unclipped }) => hasHead && tip.x === unclipped.x && tip.y === unclipped.y,
  )
  const shape = tips.length === 0 ? undefined : findHeadShape(head, { start, end }, setting)
  const isFull = shape !== undefined && (head?.fill ?? 'nofilled') !== 'nofilled'
  const size = Math.max(Math.abs(startX - endX), Math.abs(startY - endY))
  const shown = isFull ? clipLines([shortenShaft({ start, end }, shape, tips)], canvas) : shaft
  const shafts = stroke(arrow, size <= 1 ? [] : shown)
  const drawn = shape ? tips.flatMap((tip) => layOutHead(arrow, { ...tip, shape }, canvas)) : []
  return joinMarks(size < SHORT ? [...shafts, ...drawn] : [...drawn, ...shafts])
}

function stroke({ line }: Pick<Arrow, 'line'>, lines: readonly Polyline[]): PathMark[] {
  return lines.length === 0 ? [] : [{ kind: 'path', ...findStroke(line), lines }]
}

/** Find the ends of an arrow. gnuplot 5.4 rounds them twice, which moves them one unit up and to the right. */
function findEnds(
  arrow: Arrow,
  setting: CoordinateSetting,
): readonly [from: DevicePoint, to: DevicePoint] {
  const from = findDevicePoint(arrow.from, setting)
  if (arrow.isRelative !== true && arrow.angle === undefined) {
    return [roundTwice(from), roundTwice(findDevicePoint(arrow.to, setting))]
  }
  const displacement = turnBy(arrow.angle, findDisplacement(arrow.to, setting))
  return [roundTwice(from), roundTwice({ x: from.x + displacement.x, y: from.y + displacement.y })]
}

/** Turn the length of a displacement, its x, by an angle in degrees; without one, it stays as it is. */
function turnBy(angle: number | undefined, displacement: DevicePoint): DevicePoint {
  if (angle === undefined) return displacement
  const turn = (angle * Math.PI) / 180
  return { x: Math.cos(turn) * displacement.x, y: Math.sin(turn) * displacement.x }
}

function roundTwice({ x, y }: DevicePoint): DevicePoint {
  return { x: Math.trunc(x + 1), y: Math.trunc(y + 1) }
}

interface Tip {
  readonly tip: DevicePoint
  /** −1 at the start of an arrow, where the head is turned around. */
  readonly sign: number
}

/** Lay out a head: an open one runs from wing to tip to wing, the others are closed at their back. */
function layOutHead(
  arrow: Pick<Arrow, 'line' | 'head'>,
  { tip, sign, shape }: Tip & { readonly shape: HeadShape },
  canvas: Canvas,
): CurveMark[] {
  const at = ({ x, y }: DevicePoint): readonly [number, number] => [
    tip.x + sign * x,
    tip.y + sign * y,
  ]
  const [left, right, back] = [at(shape.left), at(shape.right), at(shape.back)]
  const fill = arrow.head?.fill ?? 'nofilled'
  if (fill === 'nofilled') {
    const wings: Segment[] = [
      [...left, tip.x, tip.y],
      [tip.x, tip.y, ...right],
    ]
    return stroke(arrow, clipLines(wings, canvas))
  }
  const points = [...back, ...left, tip.x, tip.y, ...right]
  const paint = findLinePaint(arrow.line)
  const area: AreaMark = { kind: 'area', ...paint, points: [...points, ...back] }
  return [
    ...(fill === 'empty' ? [] : [area]),
    ...(fill === 'noborder' ? [] : stroke(arrow, clipOutline(points, canvas))),
  ]
}

/** End the shaft of a filled arrow at the back of its heads. */
function shortenShaft({ start, end }: Shaft, { back }: HeadShape, tips: readonly Tip[]): Segment {
  const isAt = (sign: number): number => (tips.some((tip) => tip.sign === sign) ? 1 : 0)
  const [atStart, atEnd] = [isAt(-1), isAt(1)]
  return [
    start.x - atStart * back.x,
    start.y - atStart * back.y,
    end.x + atEnd * back.x,
    end.y + atEnd * back.y,
  ]
}
