import type { Box } from '../canvas.ts'

/** A straight line between two points in device units. */
export type Segment = readonly [x0: number, y0: number, x1: number, y1: number]

/**
 * Clip a segment to a box; `undefined` when no part of it is inside. Intersections are truncated to
 * whole device units, as in gnuplot 5.4.
 */
export function clipSegment(segment: Segment, box: Box): Segment | undefined {
  const [x0, y0, x1, y1] = segment
  const startsInside = isInside(x0, y0, box)
  const endsInside = isInside(x1, y1, box)
  if (startsInside && endsInside) return segment
  const cuts = findCuts(segment, box)
  const start = startsInside ? ([x0, y0] as const) : findNearest(cuts, x0, y0)
  const end = endsInside ? ([x1, y1] as const) : findNearest(cuts, x1, y1)
  return start && end && [...start, ...end]
}

function isInside(x: number, y: number, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top
}

type Cut = readonly [x: number, y: number]

/** Find where the segment meets the edges of the box. */
function findCuts([x0, y0, x1, y1]: Segment, box: Box): Cut[] {
  const dx = x1 - x0
  const dy = y1 - y0
  const cuts: Cut[] = []
  for (const x of dx === 0 ? [] : [box.left, box.right]) {
    cuts.push([x, ((x - x1) * dy) / dx + y1])
  }
  for (const y of dy === 0 ? [] : [box.bottom, box.top]) {
    cuts.push([((y - y1) * dx) / dy + x1, y])
  }
  const inside = cuts.filter(
    ([x, y]) =>
      isInside(x, y, box) &&
      x >= Math.min(x0, x1) &&
      x <= Math.max(x0, x1) &&
      y >= Math.min(y0, y1) &&
      y <= Math.max(y0, y1),
  )
  return inside.map(([x, y]) => [Math.trunc(x), Math.trunc(y)])
}

function findNearest(cuts: readonly Cut[], x: number, y: number): Cut | undefined {
  const distance = (cut: Cut): number => Math.abs(cut[0] - x) + Math.abs(cut[1] - y)
  return cuts.toSorted((a, b) => distance(a) - distance(b))[0]
}
