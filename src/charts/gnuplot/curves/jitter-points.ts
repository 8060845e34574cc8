import { findDisplacement } from '../device-point.ts'
import { isDefined, type Curve } from './curve.ts'

/** A point that `set jitter` may have moved: its index, and how far, in characters; `rise` is in the values of y where it is of a square. */
export interface JitteredPoint {
  readonly index: number
  readonly shift: number
  readonly rise: number
}

/**
 * Sort the points of a curve, and move those that would overlap one before them: in turn to its left and to its right
 * (gnuplot 5.4). Without `set jitter`, the points stay as they are.
 */
export function jitterPoints(curve: Curve): readonly JitteredPoint[] {
  const { plot, chart, states, x: scaleX, y: scaleY, places } = curve
  const indices = [...states.keys()]
  const { jitter } = chart
  if (jitter === undefined) return indices.map((index) => ({ index, shift: 0, rise: 0 }))
  const { overlap, spread, limit, kind } = jitter
  const gap = findDisplacement(
    { x: 0, y: overlap.size, systems: [overlap.system, overlap.system] },
    places,
  ).y
  const [xs, ys] = [plot.x, plot.y]
  const sorted = indices
    .filter((i) => isDefined(states[i]))
    .sort((a, b) => (xs[a] ?? NaN) - (xs[b] ?? NaN) || (ys[a] ?? NaN) - (ys[b] ?? NaN))
  const placed = sorted.map((i) => [scaleX(xs[i] ?? NaN), scaleY(ys[i] ?? NaN)] as const)
  // Without a size of its own, gnuplot 5.4 takes −2 for the symbol's.
  const size = plot.point?.isSized === true ? plot.point.size : -2
  const found: JitteredPoint[] = []
  for (let i = 0; i < sorted.length;) {
    const start = sorted[i] ?? 0
    found.push({ index: start, shift: 0, rise: 0 })
    let j = 1
    for (; i + j < sorted.length; j++) {
      const [a = [0, 0], b = [0, 0]] = [placed[i], placed[i + j]]
      if (Math.hypot(a[0] - b[0], a[1] - b[1]) >= gap) break
      let step = Math.floor((j + 1) / 2) * spread * size
      // As when the limit is taken from it again and again, which may be too often.
      if (limit > 0 && step > limit) step = step % limit || limit
      if (j % 2 === 1) step = -step
      const index = sorted[i + j] ?? 0
      const rise =
        kind === 'vertical' ? step : kind === 'square' ? (ys[start] ?? NaN) - (ys[index] ?? NaN) : 0
      found.push({ index, shift: kind === 'vertical' ? 0 : step, rise })
    }
    i += j
  }
  return found
}

/** Place the symbol of a point that may have been moved, in device units. */
export function placeJittered(
  { plot, chart, canvas, x: scaleX, y: scaleY }: Curve,
  { index, shift, rise }: JitteredPoint,
): readonly [x: number, y: number] {
  const [x, y] = [plot.x[index] ?? NaN, plot.y[index] ?? NaN]
  if (shift === 0 && rise === 0) return [scaleX(x), scaleY(y)]
  const across = Math.trunc(scaleX(x) + shift * 0.7 * canvas.charWidth)
  if (chart.jitter?.kind !== 'vertical') return [across, scaleY(y + rise)]
  return [across, Math.trunc(scaleY(y) + rise * 0.7 * canvas.lineHeight)]
}
