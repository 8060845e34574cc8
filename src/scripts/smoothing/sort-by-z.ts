import type { Plot } from '../../charts/chart.ts'
import { splitCurve } from './smoothing.ts'

/** Sort the points of a curve by z, the lowest first, in each of its pieces, as `smooth zsort` does (gnuplot 5.4 `zsort_points`). */
export function sortByZ(plot: Plot, z: Float64Array): Plot {
  const order = Array.from(plot.x.keys())
  for (const piece of splitCurve(plot)) {
    const sorted = piece.toSorted((one, other) => (z[one] ?? NaN) - (z[other] ?? NaN) || 0)
    for (const [place, from] of piece.entries()) order[from] = sorted[place] ?? from
  }
  const reorder = (column: Float64Array): Float64Array =>
    Float64Array.from(order, (i) => column[i] ?? NaN)
  const { pointSizes, pointTypes, pointColors } = plot
  return {
    ...plot,
    x: reorder(plot.x),
    y: reorder(plot.y),
    ...(pointSizes === undefined ? {} : { pointSizes: reorder(pointSizes) }),
    ...(pointTypes === undefined ? {} : { pointTypes: reorder(pointTypes) }),
    ...(pointColors === undefined
      ? {}
      : { pointColors: { ...pointColors, values: reorder(pointColors.values) } }),
  }
}
