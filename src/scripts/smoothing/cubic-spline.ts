import { sortPoints, type SortedCurve } from './sort-points.ts'
import { joinCurves, type SmoothPoints, type SmoothingSetting } from './smoothing.ts'

/** A spline: at each knot its height, and half its second derivative. */
export interface Spline {
  readonly x: Float64Array
  readonly heights: Float64Array
  readonly bends: Float64Array
}

/** Sample the natural cubic spline through the points of a curve. */
export function drawCubicSpline(points: SmoothPoints, setting: SmoothingSetting): SmoothPoints {
  const pieces = sortPoints(points, setting.weights)
  return joinCurves(pieces.map((piece) => sampleSpline(findSpline(piece), setting)))
}

/** Sample a spline over the part of its knots that the range of x shows. */
export function sampleSpline(
  { x, heights, bends }: Spline,
  { samples, min, max }: SmoothingSetting,
): SmoothPoints {
  const limit = (value: number): number => Math.min(Math.max(value, min), max)
  const [start, end] = [limit(x[0] ?? NaN), limit(x.at(-1) ?? NaN)]
  if (!(start < end) || x.length < 3) return { x: new Float64Array(), y: new Float64Array() }
  const places = Float64Array.from(
    { length: samples },
    (_, i) => start + (i * (end - start)) / (samples - 1),
  )
  let knot = 0
  const y = places.map((place) => {
    while (place >= (x[knot + 1] ?? NaN) && knot < x.length - 2) knot += 1
    const width = (x[knot + 1] ?? NaN) - (x[knot] ?? NaN)
    const [from = NaN, to = NaN] = heights.subarray(knot, knot + 2)
    const [bend = NaN, next = NaN] = bends.subarray(knot, knot + 2)
    const at = place - (x[knot] ?? NaN)
    const slope = (to - from) / width - (width / 3) * (next + 2 * bend)
    return (((next - bend) / 3 / width) * at + bend) * at * at + slope * at + from
  })
  return { x: places, y }
}

/** Find the natural cubic spline: its second derivative is continuous, and zero at its ends. */
function findSpline({ x, y }: SortedCurve): Spline {
  const last = x.length - 1
  const bends = new Float64Array(x.length)
  const width = (i: number): number => (x[i + 1] ?? NaN) - (x[i] ?? NaN)
  const slope = (i: number): number => ((y[i + 1] ?? NaN) - (y[i] ?? NaN)) / width(i)
  // Forward elimination of the tridiagonal system, then substitution backwards.
  const factors = new Float64Array(x.length)
  for (let i = 1; i < last; i++) {
    const [before, after] = [width(i - 1), width(i)]
    const pivot = 2 * (before + after) - before * (factors[i - 1] ?? 0)
    factors[i] = after / pivot
    bends[i] = (3 * (slope(i) - slope(i - 1)) - before * (bends[i - 1] ?? 0)) / pivot
  }
  for (let i = last - 1; i > 0; i--) {
    bends[i] = (bends[i] ?? 0) - (factors[i] ?? 0) * (bends[i + 1] ?? 0)
  }
  return { x, heights: y, bends }
}
