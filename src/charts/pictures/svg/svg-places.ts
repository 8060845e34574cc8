import type { Drawing } from '../../drawing.ts'

/** Convert device units to pixels, y downwards; whole units give gnuplot's two decimals. */
export function findPlace({ x, y }: { x: number; y: number }, drawing: Drawing): [number, number] {
  const top = Math.trunc(drawing.height * drawing.resolution)
  return [x / drawing.resolution, (top - y) / drawing.resolution]
}

/** Format the points of a polyline in pixels, y downwards. */
export function formatPathPoints(
  points: readonly number[],
  { height, resolution }: Drawing,
): string {
  const top = Math.trunc(height * resolution)
  const pairs: string[] = []
  for (let i = 0; i < points.length; i += 2) {
    pairs.push(`${(points[i] ?? 0) / resolution},${(top - (points[i + 1] ?? 0)) / resolution}`)
  }
  return pairs.join(' ')
}
