import type { SmoothPoints, SmoothingName, SmoothingSetting } from './smoothing.ts'

/**
 * Combine the points of equal x in order of x: their mean, their sum, or the sum of all up to there. A gap ends a curve, and
 * each curve is combined on its own; shares are those of all (gnuplot 5.4 `cp_implode`, `gen_interp_frequency`).
 */
export function combinePoints(
  points: SmoothPoints,
  { smoothing: { name: way } }: Pick<SmoothingSetting, 'smoothing'>,
): SmoothPoints {
  const curves = splitCurves(points).map((order) => combineCurve(points, order, way))
  const total = curves.flatMap(({ y }) => y).reduce((sum, value) => sum + value, 0)
  const parts = curves.map(({ x, y }) => ({ x, y: accumulate(y, way, total) }))
  const count = parts.reduce((sum, { x }) => sum + x.length, parts.length - 1)
  const end = count < countToEnd(points) ? END : []
  const join = (name: 'x' | 'y'): Float64Array =>
    Float64Array.from([
      ...parts.flatMap((part, i) => (i === 0 ? part[name] : [NaN, ...part[name]])),
      ...end,
    ])
  return { x: join('x'), y: join('y') }
}

/** What stands behind fewer points than there were: the last box then has no right side (gnuplot 5.4 `cp_implode`). */
const END: readonly number[] = [NaN, NaN]

/** Count the points of a curve with its gaps, but for one at its end. */
function countToEnd({ x, y }: SmoothPoints): number {
  const last = x.length - 1
  return Number.isNaN((x[last] ?? NaN) + (y[last] ?? NaN)) ? last : last + 1
}

/** List the indexes of the points of each curve. */
function splitCurves({ x, y }: SmoothPoints): readonly number[][] {
  const curves: number[][] = [[]]
  for (let i = 0; i < x.length; i++) {
    const isGap = Number.isNaN((x[i] ?? NaN) + (y[i] ?? NaN))
    if (!isGap) curves.at(-1)?.push(i)
    else if (curves.at(-1)?.length !== 0) curves.push([])
  }
  return curves.filter((curve) => curve.length > 0)
}

function combineCurve(
  { x, y }: SmoothPoints,
  curve: readonly number[],
  way: SmoothingName,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const order = curve.toSorted((a, b) => (x[a] ?? 0) - (x[b] ?? 0))
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
  return { x: xs, y: ys }
}

function accumulate(
  values: readonly number[],
  way: SmoothingName,
  total: number,
): readonly number[] {
  if (way === 'unique' || way === 'frequency') return values
  if (way === 'fnormal') return values.map((value) => value / total)
  let sum = 0
  return values.map((value) => {
    sum += value
    return way === 'cnormal' ? sum / total : sum
  })
}
