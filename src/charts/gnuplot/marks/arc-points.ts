/** A point of a shape in whole device units. */
export type ShapePoint = readonly [x: number, y: number]

/** Degrees between two corners of an arc (gnuplot 5.4). */
const STEP = 3

/** An arc around a centre, in device units and degrees. */
export interface Arc {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly begin: number
  readonly end: number
}

/** The corners of an arc, and whether it is a whole circle; those of a part end at its centre and its start. */
export interface ArcPoints {
  readonly points: readonly ShapePoint[]
  readonly isWhole: boolean
}

/** Find the corners of an arc: it is drawn as a polygon (gnuplot 5.4). */
export function findArcPoints({ x, y, radius, begin: start, end: stop }: Arc): ArcPoints {
  const begin = start < 0 ? start + 360 * Math.ceil(-start / 360) : start
  let end = stop > 360 ? stop - 360 * Math.ceil((stop - 360) / 360) : stop
  if (end < begin) end += 360 * Math.ceil((begin - end) / 360)
  const segments = Math.max(1, Math.trunc((end - begin) / STEP))
  const at = (angle: number): ShapePoint => {
    const radians = (angle * Math.PI) / 180
    return [Math.trunc(x + Math.cos(radians) * radius), Math.trunc(y + Math.sin(radians) * radius)]
  }
  const points = Array.from({ length: segments }, (_, i) => at(begin + i * STEP))
  points.push(at(end))
  const isWhole = !(end - begin > 0.1 && end - begin < 359.9)
  const [first] = points
  if (!isWhole && first !== undefined) points.push([Math.trunc(x), Math.trunc(y)], first)
  return { points, isWhole }
}
