import type { Polyline } from '../../drawing.ts'

/** A plot with more points than this is thinned; up to it every point is drawn, as gnuplot does. */
export const THIN_ABOVE = 20_000

/**
 * Thin a polyline to the first, lowest, highest and last point in every column of the picture that it
 * passes, in the order of the line. No point is moved, so peaks stay exact. Hot path over the points.
 *
 * @param column width of a column in device units
 */
export function thinPolyline({ points, closed }: Polyline, column: number): Polyline {
  const thinned: number[] = []
  for (let start = 0; start < points.length;) {
    const end = findColumnEnd(points, start, column)
    for (const index of findExtremes(points, start, end)) {
      thinned.push(points[index] ?? 0, points[index + 1] ?? 0)
    }
    start = end
  }
  return { points: thinned, closed }
}

/** Find the end of the run of points in the column of the point at `start`. */
function findColumnEnd(points: readonly number[], start: number, column: number): number {
  const place = Math.floor((points[start] ?? 0) / column)
  let end = start + 2
  while (end < points.length && Math.floor((points[end] ?? 0) / column) === place) end += 2
  return end
}

/** Find the indices of the first, lowest, highest and last point of a run, each once, in order. */
function findExtremes(points: readonly number[], start: number, end: number): Iterable<number> {
  let lowest = start
  let highest = start
  for (let i = start; i < end; i += 2) {
    const y = points[i + 1] ?? 0
    if (y < (points[lowest + 1] ?? 0)) lowest = i
    if (y > (points[highest + 1] ?? 0)) highest = i
  }
  return new Set([start, Math.min(lowest, highest), Math.max(lowest, highest), end - 2])
}
