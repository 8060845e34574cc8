import { splitCurve, type SmoothPoints } from './smoothing.ts'

/** A curve without gaps, in order of x. */
export interface SortedCurve extends SmoothPoints {
  readonly weights: Float64Array
}

/** Sort each piece of a curve by x, and join points of equal x to their mean (gnuplot 5.4). */
export function sortPoints(points: SmoothPoints, weights: Float64Array): readonly SortedCurve[] {
  return splitCurve(points).map((piece) => {
    const order = piece.toSorted((a, b) => (points.x[a] ?? 0) - (points.x[b] ?? 0))
    const groups: number[][] = []
    for (const i of order) {
      const last = groups.at(-1)
      if (last?.[0] !== undefined && points.x[last[0]] === points.x[i]) last.push(i)
      else groups.push([i])
    }
    const average = (column: Float64Array): Float64Array =>
      Float64Array.from(groups, (group) => {
        const sum = group.reduce((total, i) => total + (column[i] ?? NaN), 0)
        return sum / group.length
      })
    return { x: average(points.x), y: average(points.y), weights: average(weights) }
  })
}
