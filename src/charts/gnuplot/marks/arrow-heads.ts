import type { ArrowHead } from '../../chart.ts'
import { measureUnitX, type DevicePoint, type CoordinateSetting } from '../device-point.ts'

/** Cosine and sine of half the angle of gnuplot's default arrow head: 15 degrees. */
const HEAD_COSINE = 0.96593
const HEAD_SINE = 0.25882

/** The two ends of a shaft. */
export interface Shaft {
  readonly start: DevicePoint
  readonly end: DevicePoint
}

/** The wings and the back of a head, as whole displacements from its tip. */
export interface HeadShape {
  readonly left: DevicePoint
  readonly right: DevicePoint
  /** Where the shaft of a filled arrow ends. */
  readonly back: DevicePoint
}

/**
 * Find the shape of the head at an arrow's end, which is the one at its start turned around; `undefined` for
 * an arrow without length.
 */
export function findHeadShape(
  head: ArrowHead | undefined,
  { start, end }: Shaft,
  setting: CoordinateSetting,
): HeadShape | undefined {
  const [dx, dy] = [start.x - end.x, start.y - end.y]
  const length = Math.hypot(dx, dy)
  if (length === 0) return undefined
  // A head of less than a device unit, as on a long logarithmic axis, is the default one.
  const isSized =
    head?.size && Math.trunc(head.size.length * measureUnitX(head.size.system, setting)) > 0
  if (isSized) return shapeBySize({ ...head, size: head.size }, { dx, dy, length }, setting)
  const { tic } = setting.canvas
  // Two tics long, but at most three tenths of the arrow.
  const share = Math.max((0.3 * tic) / length, Math.min(0.3, (2 * tic) / length))
  const findWing = (side: number): DevicePoint => ({
    x: Math.trunc(share * (HEAD_COSINE * dx - side * HEAD_SINE * dy)),
    y: Math.trunc(share * (side * HEAD_SINE * dx + HEAD_COSINE * dy)),
  })
  const [left, right] = [findWing(1), findWing(-1)]
  const back = { x: Math.trunc((left.x + right.x) / 2), y: Math.trunc((left.y + right.y) / 2) }
  return { left, right, back }
}

/**
 * Find the shape of a head whose size is set. Unless it is `fixed`, it is at most half as long as the
 * arrow; a shortened head gets wider angles to keep its width. A back angle that is not larger than the
 * head's angle gives a straight back (gnuplot 5.4).
 */
function shapeBySize(
  { size, fixed }: ArrowHead & { readonly size: NonNullable<ArrowHead['size']> },
  { dx, dy, length }: { dx: number; dy: number; length: number },
  setting: CoordinateSetting,
): HeadShape {
  const wanted = Math.trunc(size.length * measureUnitX(size.system, setting))
  const isShortened = fixed !== true && wanted > length / 2
  const reach = isShortened ? length / 2 : wanted
  const stretch = isShortened ? wanted / reach : 1
  const alpha = stretchAngle(size.angle, stretch)
  const beta = stretchAngle(size.backAngle <= size.angle ? 90 : size.backAngle, stretch)
  const phi = Math.atan2(-dy, -dx)
  const left = { x: -reach * Math.cos(alpha - phi), y: reach * Math.sin(alpha - phi) }
  const right = { x: -reach * Math.cos(phi + alpha), y: -reach * Math.sin(phi + alpha) }
  const backReach = (reach * Math.sin(alpha)) / Math.sin(beta)
  const back = {
    x: right.x + backReach * Math.cos(phi + beta),
    y: right.y + backReach * Math.sin(phi + beta),
  }
  return { left: truncate(left), right: truncate(right), back: truncate(back) }
}

function truncate({ x, y }: DevicePoint): DevicePoint {
  return { x: Math.trunc(x), y: Math.trunc(y) }
}

/** Convert degrees to radians, of an angle whose tangent is `stretch` times as large. */
function stretchAngle(degrees: number, stretch: number): number {
  const angle = (degrees * Math.PI) / 180
  return Math.atan2(stretch * Math.sin(angle), Math.cos(angle))
}
