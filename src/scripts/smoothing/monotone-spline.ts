import { sortPoints, type SortedCurve } from './sort-points.ts'
import type { SmoothPoints, SmoothingSetting } from './smoothing.ts'

/** Sample the cubic curve through the points that rises and falls only where they do (Fritsch and Butland, 1984). */
export function drawMonotoneSpline(points: SmoothPoints, setting: SmoothingSetting): SmoothPoints {
  const [piece] = sortPoints(points, setting.weights)
  if (piece === undefined || piece.x.length < 2) return piece ?? points
  const places = findPlaces(piece, setting)
  const slopes = findSlopes(piece)
  const { x, y } = piece
  let knot = 0
  const heights = places.map((place) => {
    while (knot < x.length - 2 && place >= (x[knot + 1] ?? NaN)) knot += 1
    const width = (x[knot + 1] ?? NaN) - (x[knot] ?? NaN)
    const [from = NaN, to = NaN] = y.subarray(knot, knot + 2)
    const [slope = NaN, next = NaN] = slopes.subarray(knot, knot + 2)
    const secant = (to - from) / width
    const excess = slope + next - 2 * secant
    const at = place - (x[knot] ?? NaN)
    const square = (secant - slope - excess) / width
    return from + at * (slope + at * (square + (at * excess) / width ** 2))
  })
  return { x: places, y: heights }
}

/** The points themselves, and at least twice as many between them. */
function findPlaces({ x }: SortedCurve, { samples, min, max }: SmoothingSetting): Float64Array {
  const count = Math.max(samples, 2 * x.length)
  const start = Math.max(x[0] ?? NaN, min)
  const end = Math.min(x.at(-1) ?? NaN, max)
  const between = Array.from({ length: count }, (_, i) => start + (i * (end - start)) / (count - 1))
  const places = Float64Array.from([...x, ...between]).sort()
  // Places that coincide are moved apart, as gnuplot 5.4 does.
  for (let i = 1; i < places.length - 1; i++) {
    const step = (places[i] ?? 0) - (places[i - 1] ?? 0)
    if ((places[i + 1] ?? 0) - (places[i] ?? 0) < step / 1000)
      places[i] = (places[i] ?? 0) - step / 2
  }
  return places
}

function findSlopes({ x, y }: SortedCurve): Float64Array {
  const width = (i: number): number => (x[i + 1] ?? NaN) - (x[i] ?? NaN)
  const secant = (i: number): number => ((y[i + 1] ?? NaN) - (y[i] ?? NaN)) / width(i)
  const last = x.length - 1
  return x.map((_, i) => {
    if (i === 0) return secant(0)
    // At its end the curve keeps the slope of the last secant (gnuplot 5.4).
    if (i === last) return secant(last - 1)
    const [before, after] = [secant(i - 1), secant(i)]
    if (before * after <= 0) return 0
    const sum = width(i - 1) + width(i)
    return (3 * sum) / ((sum + width(i)) / before + (sum + width(i - 1)) / after)
  })
}
