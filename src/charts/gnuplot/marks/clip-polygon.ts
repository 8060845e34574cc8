import type { Box } from '../canvas.ts'

type Point = readonly [x: number, y: number]

/** Clip a polygon `x0, y0, x1, y1, …` to a box, one side after the other from the left (Sutherland and Hodgman). */
export function clipPolygon(points: readonly number[], box: Box): readonly number[] {
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
