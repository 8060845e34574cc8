import { joinCurves, splitCurve, type SmoothPoints, type SmoothingSetting } from './smoothing.ts'

/** Sample the sum of a Gaussian at each point, weighted by its y, over the range of x. */
export function drawKernelDensity(points: SmoothPoints, setting: SmoothingSetting): SmoothPoints {
  const { samples, min, max, smoothing } = setting
  const places = Float64Array.from(
    { length: samples },
    (_, i) => min + (i * (max - min)) / (samples - 1),
  )
  return joinCurves(
    splitCurve(points).map((piece) => {
      const xs = piece.map((i) => points.x[i] ?? NaN)
      const { bandwidth = 0, period = 0 } = smoothing
      const width = bandwidth > 0 ? bandwidth : findBandwidth(xs)
      const y = places.map((place) => {
        const sum = piece.reduce((total, i, at) => {
          const apart = Math.abs(place - (xs[at] ?? NaN))
          const distance = period > 0 && apart > period / 2 ? period - apart : apart
          return total + (points.y[i] ?? NaN) * Math.exp(-0.5 * (distance / width) ** 2)
        }, 0)
        return sum / width / Math.sqrt(2 * Math.PI)
      })
      return { x: places, y }
    }),
  )
}

/** Find the bandwidth that is best for normally distributed points (Bowman and Azzalini, 1997). */
function findBandwidth(xs: readonly number[]): number {
  const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length
  const square = xs.reduce((sum, x) => sum + x * x, 0) / xs.length
  return (4 / (3 * xs.length)) ** 0.2 * Math.sqrt(square - mean * mean)
}
