import { sortPoints } from './sort-points.ts'
import { joinCurves, splitCurve, type SmoothPoints, type SmoothingSetting } from './smoothing.ts'

/** Sample the Bézier curve of which the points of a curve are the control points. */
export function drawBezier(points: SmoothPoints, { samples }: SmoothingSetting): SmoothPoints {
  const pieces = splitCurve(points).map((piece) => ({
    x: Float64Array.from(piece, (i) => points.x[i] ?? NaN),
    y: Float64Array.from(piece, (i) => points.y[i] ?? NaN),
  }))
  return joinCurves(pieces.map((piece) => samplePiece(piece, samples)))
}

/** Sample the Bézier curve of the points in order of x. */
export function drawSortedBezier(points: SmoothPoints, setting: SmoothingSetting): SmoothPoints {
  const pieces = sortPoints(points, setting.weights)
  return joinCurves(pieces.map((piece) => samplePiece(piece, setting.samples)))
}

/** The factors of many points are beyond the range of numbers; their logarithms are not. */
function samplePiece({ x, y }: SmoothPoints, samples: number): SmoothPoints {
  const degree = x.length - 1
  const binomials = new Float64Array(x.length)
  for (let i = 1; i <= degree; i++) {
    binomials[i] = (binomials[i - 1] ?? 0) + Math.log((degree - i + 1) / i)
  }
  const found = { x: new Float64Array(samples), y: new Float64Array(samples) }
  for (let i = 0; i < samples; i++) {
    const share = i / (samples - 1)
    if (i === 0 || i === samples - 1) {
      found.x[i] = (i === 0 ? x[0] : x.at(-1)) ?? NaN
      found.y[i] = (i === 0 ? y[0] : y.at(-1)) ?? NaN
      continue
    }
    const [there, back] = [Math.log(share), Math.log1p(-share)]
    let [sumX, sumY] = [0, 0]
    for (let k = 0; k <= degree; k++) {
      const factor = Math.exp((binomials[k] ?? 0) + k * there + (degree - k) * back)
      sumX += factor * (x[k] ?? 0)
      sumY += factor * (y[k] ?? 0)
    }
    found.x[i] = sumX
    found.y[i] = sumY
  }
  return found
}
