import { sampleSpline, type Spline } from './cubic-spline.ts'
import { sortPoints, type SortedCurve } from './sort-points.ts'
import { joinCurves, type SmoothPoints, type SmoothingSetting } from './smoothing.ts'

/** Sample the cubic spline that approximates the points of a curve: the larger their weights, the closer. */
export function drawApproximationSpline(
  points: SmoothPoints,
  setting: SmoothingSetting,
): SmoothPoints {
  const pieces = sortPoints(points, setting.weights).filter(({ x }) => x.length > 3)
  return joinCurves(pieces.map((piece) => sampleSpline(findSpline(piece), setting)))
}

/**
 * Find the smoothing spline (C. H. Reinsch, "Smoothing by Spline Functions", 1967): heights `a` and bends `c`
 * with `a = y − 2 W⁻¹ D c` and `(T + 6 Dᵀ W⁻¹ D) c = 3 Dᵀ y`, where `D` takes second differences.
 */
function findSpline({ x, y, weights }: SortedCurve): Spline {
  const inner = x.length - 2
  const width = (i: number): number => (x[i + 1] ?? NaN) - (x[i] ?? NaN)
  const slope = (i: number): number => ((y[i + 1] ?? NaN) - (y[i] ?? NaN)) / width(i)
  /** The second difference at an inner knot as factors of its neighbours and itself. */
  const difference = (i: number): readonly [number, number, number] => [
    1 / width(i - 1),
    -1 / width(i - 1) - 1 / width(i),
    1 / width(i),
  ]
  const product = (i: number, j: number): number =>
    [-1, 0, 1].reduce((sum, k) => {
      const factor = difference(j)[i + k - j + 1]
      const own = difference(i)[k + 1] ?? 0
      return factor === undefined ? sum : sum + (own * factor) / (weights[i + k] ?? NaN)
    }, 0)
  const band = (i: number, j: number): number => {
    const plain = i === j ? 2 * (width(i - 1) + width(i)) : width(Math.min(i, j))
    return (Math.abs(i - j) < 2 ? plain : 0) + 6 * product(i, j)
  }
  const right = Array.from({ length: inner }, (_, i) => 3 * (slope(i + 1) - slope(i)))
  const solved = solveBand(right, (i, j) => band(i + 1, j + 1))
  const bends = Float64Array.from([0, ...solved, 0])
  const pull = new Float64Array(x.length)
  for (let i = 1; i <= inner; i++) {
    const factors = difference(i)
    for (const k of [0, 1, 2] as const) {
      pull[i + k - 1] = (pull[i + k - 1] ?? 0) + factors[k] * (bends[i] ?? 0)
    }
  }
  const heights = y.map((value, i) => value - (2 / (weights[i] ?? NaN)) * (pull[i] ?? 0))
  return { x, heights, bends }
}

/** Solve a symmetric system with two bands on each side of its diagonal, by `L D Lᵀ`. */
function solveBand(
  right: readonly number[],
  band: (row: number, column: number) => number,
): readonly number[] {
  const size = right.length
  const [diagonal, first, second] = [0, 1, 2].map(() => new Float64Array(size + 2))
  if (diagonal === undefined || first === undefined || second === undefined) return []
  const values = Float64Array.from(right)
  const at = (column: Float64Array, i: number): number => (i < 0 ? 0 : (column[i] ?? 0))
  for (let i = 0; i < size; i++) {
    const [one, two] = [at(first, i - 1), at(second, i - 2)]
    diagonal[i] = band(i, i) - at(diagonal, i - 1) * one * one - at(diagonal, i - 2) * two * two
    const pivot = at(diagonal, i)
    if (i + 1 < size) {
      first[i] = (band(i, i + 1) - at(diagonal, i - 1) * one * at(second, i - 1)) / pivot
    }
    if (i + 2 < size) second[i] = band(i, i + 2) / pivot
    values[i] = at(values, i) - one * at(values, i - 1) - two * at(values, i - 2)
  }
  for (let i = size - 1; i >= 0; i--) {
    values[i] =
      at(values, i) / at(diagonal, i) -
      at(first, i) * at(values, i + 1) -
      at(second, i) * at(values, i + 2)
  }
  return [...values]
}
