import type { SmoothPoints, SmoothingName, SmoothingSetting } from './smoothing.ts'

/** Combine the points of equal x in order of x: their mean, their sum, or the sum of all up to there (gnuplot 5.4). */
export function combinePoints(
  { x, y }: SmoothPoints,
  { smoothing: { name: way } }: SmoothingSetting,
): SmoothPoints {
  const order = [...x.keys()].filter((i) => !Number.isNaN((x[i] ?? NaN) + (y[i] ?? NaN)))
  order.sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0))
  const xs: number[] = []
  const ys: number[] = []
  for (let at = 0; at < order.length;) {
    const place = x[order[at] ?? 0] ?? NaN
    let sum = 0
    let count = 0
    for (; at < order.length && x[order[at] ?? 0] === place; at++) {
      sum += y[order[at] ?? 0] ?? 0
      count += 1
    }
    xs.push(place)
    ys.push(way === 'unique' ? sum / count : sum)
  }
  return { x: Float64Array.from(xs), y: Float64Array.from(accumulate(ys, way)) }
}

function accumulate(values: readonly number[], way: SmoothingName): readonly number[] {
  if (way === 'unique' || way === 'frequency') return values
  const total = values.reduce((sum, value) => sum + value, 0)
  if (way === 'fnormal') return values.map((value) => value / total)
  let sum = 0
  return values.map((value) => {
    sum += value
    return way === 'cnormal' ? sum / total : sum
  })
}
