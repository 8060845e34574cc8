import type { CornerColor } from '../../chart.ts'

/** The values at the corners of a facet. */
export type CornerValues = readonly [number, number, number, number]

/** Find the value that gives a facet its colour (gnuplot 5.4 `corners2color`); `NaN` without one. */
export function combineCorners(values: CornerValues, how: CornerColor): number {
  return COMBINATIONS[how](values)
}

const COMBINATIONS: Readonly<Record<CornerColor, (values: CornerValues) => number>> = {
  mean: ([a, b, c, d]) => (a + b + c + d) * 0.25,
  geomean: findGeometricMean,
  harmean: ([a, b, c, d]) =>
    Math.min(a, b, c, d) <= 0 ? NaN : 4 / (1 / a + 1 / b + 1 / c + 1 / d),
  rms: ([a, b, c, d]) => 0.5 * Math.sqrt(a * a + b * b + c * c + d * d),
  median: findMedian,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  c1: ([a]) => a,
  c2: ([, b]) => b,
  c3: ([, , c]) => c,
  c4: ([, , , d]) => d,
}

/** Values of different signs have no geometric mean, and count as 0. */
function findGeometricMean([a, b, c, d]: CornerValues): number {
  const product = a * b * c * d
  const negative = [a, b, c, d].filter((value) => value < 0).length
  if (product === 0 || (negative > 0 && negative < 4)) return 0
  const root = Math.sqrt(Math.sqrt(Math.abs(product)))
  return negative === 0 ? root : -root
}

function findMedian(values: CornerValues): number {
  const [, low = NaN, high = NaN] = values.toSorted((a, b) => a - b)
  return (low + high) * 0.5
}
