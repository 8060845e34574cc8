import type { Box } from '../canvas.ts'

type Point = readonly [x: number, y: number]

/** Clip a polygon `x0, y0, x1, y1, …` to a box, one side after the other from the left (Sutherland and Hodgman). */
export function clipPolygon(points: readonly number[], box: Box): readonly number[] {
  if (isWithin(points, box)) return points
  const { left, right, bottom, top } = box
  const sides = [
    { isInside: ([x]: Point) => x >= left, cut: (a: Point, b: Point) => cutAt(a, b, { x: left }) },
    {
      isInside: ([, y]: Point) => y >= bottom,
      cut: (a: Point, b: Point) => cutAt(a, b, { y: bottom }),
    },
    {
      isInside: ([x]: Point) => x <= right,
      cut: (a: Point, b: Point) => cutAt(a, b, { x: right }),
    },
    { isInside: ([, y]: Point) => y <= top, cut: (a: Point, b: Point) => cutAt(a, b, { y: top }) },
  ]
  let corners: readonly Point[] = pair(points)
  for (const { isInside, cut } of sides) {
    const from = corners
    corners = from.flatMap((corner, i): Point[] => {
      const before = from.at(i - 1) ?? corner
      const [was, is] = [isInside(before), isInside(corner)]
      if (is) return was ? [corner] : [cut(before, corner), corner]
      return was ? [cut(before, corner)] : []
    })
  }
  return corners.flat()
}

/** Whether a polygon needs no clipping. Hot path over the facets of maps. */
function isWithin(points: readonly number[], { left, right, bottom, top }: Box): boolean {
  for (let i = 0; i < points.length; i += 2) {
    const [x = NaN, y = NaN] = [points[i], points[i + 1]]
    if (!(x >= left && x <= right && y >= bottom && y <= top)) return false
  }
  return true
}

function pair(points: readonly number[]): Point[] {
  return Array.from(
    { length: points.length / 2 },
    (_, i) => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0] as const,
  )
}

/** Cut a segment at a vertical or a horizontal line, in whole device units. */
function cutAt(
  [ax, ay]: Point,
  [bx, by]: Point,
  at: { readonly x?: number; readonly y?: number },
): Point {
  if (at.x !== undefined) return [at.x, Math.trunc(ay + ((at.x - ax) * (by - ay)) / (bx - ax))]
  const y = at.y ?? ay
  return [Math.trunc(ax + ((y - ay) * (bx - ax)) / (by - ay)), y]
}
