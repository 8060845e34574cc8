import type { ArrowHead } from '../../chart.ts'
import { measureUnitX, type Place, type PlaceSetting } from '../places.ts'

/** Half of the angle of gnuplot's default arrow head: 15 degrees. */
const HEAD_COSINE = 0.96593
const HEAD_SINE = 0.25882

/** Where the wings and the back of a head stand, as whole ways from its tip. */
export interface HeadShape {
  readonly left: Place
  readonly right: Place
  /** Where the shaft of a filled arrow ends. */
  readonly back: Place
}

/** Find the shape of an arrow's head at its end; the one at its start is the same, turned around. */
export function findHeadShape(
  head: ArrowHead | undefined,
  from: Place,
  to: Place,
  setting: PlaceSetting,
): HeadShape | undefined {
  const [dx, dy] = [from.x - to.x, from.y - to.y]
  const length = Math.hypot(dx, dy)
  if (length === 0) return undefined
  if (head?.size) return shapeBySize({ ...head, size: head.size }, { dx, dy, length }, setting)
  const { tic } = setting.canvas
  // Two tics long, and three tenths of a short arrow.
  const share = Math.max((0.3 * tic) / length, Math.min(0.3, (2 * tic) / length))
  const findWing = (side: number): Place => ({
    x: Math.trunc(share * (HEAD_COSINE * dx - side * HEAD_SINE * dy)),
    y: Math.trunc(share * (side * HEAD_SINE * dx + HEAD_COSINE * dy)),
  })
  const [left, right] = [findWing(1), findWing(-1)]
  const back = { x: Math.trunc((left.x + right.x) / 2), y: Math.trunc((left.y + right.y) / 2) }
  return { left, right, back }
}

/**
 * Half of a short arrow is its head at most, unless its size is fixed; it keeps its width then, as far
 * as angles can. A back that is not blunter than the tip is straight (gnuplot 5.4).
 */
function shapeBySize(
  { size, fixed }: ArrowHead & { readonly size: NonNullable<ArrowHead['size']> },
  { dx, dy, length }: { dx: number; dy: number; length: number },
  setting: PlaceSetting,
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

function truncate({ x, y }: Place): Place {
  return { x: Math.trunc(x), y: Math.trunc(y) }
}

/** Turn degrees into radians, with a tangent so many times as large. */
function stretchAngle(degrees: number, stretch: number): number {
  const angle = (degrees * Math.PI) / 180
  return Math.atan2(stretch * Math.sin(angle), Math.cos(angle))
}
