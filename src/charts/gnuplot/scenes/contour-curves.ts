import type { ContourSettings } from '../../chart.ts'
import type { Mesh } from './contour-grid.ts'
import type { ContourPoint, TracedContour } from './trace-contours.ts'

/** Turn the points of a contour into those of its curve (gnuplot 5.4 `set cntrparam`); empty if it has none. */
export function smoothContour(
  contour: TracedContour,
  mesh: Mesh,
  { kind, points, order }: ContourSettings['curve'],
): readonly ContourPoint[] {
  if (kind === 'linear') return contour.points
  const [first, last] = [contour.points[0], contour.points.at(-1)]
  if (first === undefined || last === undefined || contour.points.length < 2) return []
  const isJoined =
    Math.abs(first.x - last.x) < mesh.width * NEAR && Math.abs(first.y - last.y) < mesh.depth * NEAR
  const isClosed = contour.isClosed || isJoined
  if (kind === 'cubicspline') {
    const closed = isClosed && !isJoined ? [...contour.points, first] : contour.points
    return interpolate(closed, { mesh, isClosed, steps: points })
  }
  return approximate(contour.points, { isClosed, isJoined, steps: points, order: order - 1 })
}

/** How near the ends of a contour must be for it to be closed, as a part of the surface. */
const NEAR = 1e-5

interface Splining {
  readonly mesh: Mesh
  readonly isClosed: boolean
  readonly steps: number
}

/** Sharper bends than this are softened. */
const SHARPEST = 8.5

/** Draw a cubic spline through points, whose parameter is the length of the straight lines between them. */
function interpolate(
  points: readonly ContourPoint[],
  { mesh, isClosed, steps }: Splining,
): readonly ContourPoint[] {
  const unit = { x: Math.max(mesh.width, 1e-8), y: Math.max(mesh.depth, 1e-8) }
  const count = points.length
  const lengths: number[] = []
  const slopes: ContourPoint[] = []
  points.slice(1).forEach(({ x, y }, i) => {
    const from = points[i] ?? { x, y }
    const [dx, dy] = [x - from.x, y - from.y]
    const length = Math.sqrt((dx / unit.x) ** 2 + (dy / unit.y) ** 2)
    lengths.push(length)
    slopes.push({ x: dx / length, y: dy / length })
  })
  const bends = count > 2 ? findBends({ lengths, slopes }, unit, isClosed) : [ZERO, ZERO]
  if (count === 2) lengths[0] = 1
  return bends === undefined
    ? []
    : walkSpline(points, { lengths, bends, count: 1 + (count - 1) * steps })
}

const ZERO: ContourPoint = { x: 0, y: 0 }

/** Find the second derivatives at the points of a spline; `undefined` where there are none. */
function findBends(
  {
    lengths,
    slopes,
  }: { readonly lengths: readonly number[]; readonly slopes: readonly ContourPoint[] },
  unit: ContourPoint,
  isClosed: boolean,
): readonly ContourPoint[] | undefined {
  const at = <T>(list: readonly T[], i: number, other: T): T => list[i % list.length] ?? other
  const n = isClosed ? lengths.length : lengths.length - 1
  const rows: TriRow[] = []
  const right: { x: number; y: number }[] = []
  for (let i = 0; i < n; i++) {
    const [before, after] = [at(lengths, i, 1), at(lengths, i + 1, 1)]
    rows.push([before, 2 * (before + after), after])
    const [from, to] = [at(slopes, i, ZERO), at(slopes, i + 1, ZERO)]
    const bend = { x: (to.x - from.x) * 6, y: (to.y - from.y) * 6 }
    const norm = Math.sqrt((bend.x / unit.x) ** 2 + (bend.y / unit.y) ** 2) / SHARPEST
    right.push(norm > 1 ? { x: bend.x / norm, y: bend.y / norm } : bend)
  }
  const [first, last] = [rows[0], rows[n - 1]]
  if (first === undefined || last === undefined) return undefined
  if (!isClosed) {
    first[1] += first[0]
    first[0] = 0
    last[1] += last[2]
    last[2] = 0
  }
  if (!decompose(rows)) return undefined
  const x = solve(
    rows,
    right.map((bend) => bend.x),
  )
  const y = solve(
    rows,
    right.map((bend) => bend.y),
  )
  const inner = x.map((value, i): ContourPoint => ({ x: value, y: y[i] ?? 0 }))
  const [start = ZERO, end = ZERO] = [inner[0], inner.at(-1)]
  return isClosed ? [end, ...inner] : [start, ...inner, end]
}

/** A row of a matrix: left of its diagonal, on it, and right of it. */
type TriRow = [number, number, number]

/** Decompose a cyclic tridiagonal matrix after Cholesky, in its place; `false` if it is not positive definite. */
function decompose(m: TriRow[]): boolean {
  const n = m.length
  const row = (i: number): TriRow => m[i] ?? [0, 0, 0]
  let pivot = row(0)[1]
  if (!(pivot > 0)) return false
  let corner = row(0)[0]
  let last = row(n - 1)[1]
  for (let i = 0; i < n - 2; i++) {
    const off = row(i)[2]
    row(i)[2] = off / pivot
    row(i)[0] = corner / pivot
    last -= row(i)[0] * corner
    corner = -row(i)[2] * corner
    pivot = row(i + 1)[1] - row(i)[2] * off
    if (!(pivot > 0)) return false
    row(i + 1)[1] = pivot
  }
  if (n < 2) return true
  corner += row(n - 2)[2]
  row(n - 2)[0] = corner / pivot
  row(n - 1)[1] = last - row(n - 2)[0] * corner
  return row(n - 1)[1] > 0
}

/** Solve a system whose matrix is decomposed. */
function solve(m: readonly Readonly<TriRow>[], right: readonly number[]): number[] {
  const n = m.length
  const x = [...right]
  const get = (i: number): number => x[i] ?? 0
  const row = (i: number): Readonly<TriRow> => m[i] ?? [0, 1, 0]
  let last = get(n - 1)
  for (let i = 0; i < n - 2; i++) {
    x[i + 1] = get(i + 1) - row(i)[2] * get(i)
    last -= row(i)[0] * get(i)
  }
  if (n >= 2) x[n - 1] = last - row(n - 2)[0] * get(n - 2)
  for (let i = 0; i < n; i++) x[i] = get(i) / row(i)[1]
  last = get(n - 1)
  if (n >= 2) x[n - 2] = get(n - 2) - row(n - 2)[0] * last
  for (let i = n - 3; i >= 0; i--) x[i] = get(i) - (row(i)[2] * get(i + 1) + row(i)[0] * last)
  return x
}

function walkSpline(
  points: readonly ContourPoint[],
  {
    lengths,
    bends,
    count,
  }: {
    readonly lengths: readonly number[]
    readonly bends: readonly ContourPoint[]
    readonly count: number
  },
): readonly ContourPoint[] {
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  // A little less, so that the last point is not missed.
  const step = ((1 - 1e-7) * whole) / (count - 1)
  const walked: ContourPoint[] = points.slice(0, 1)
  let t = step
  for (let i = 0; i + 1 < points.length; i++) {
    const length = lengths[i] ?? 1
    const [from, to] = [points[i] ?? ZERO, points[i + 1] ?? ZERO]
    const [bend, next] = [bends[i] ?? ZERO, bends[i + 1] ?? ZERO]
    const place = (a: number, b: number, [p, q]: readonly [number, number]): number =>
      a + t * ((b - a) / length + (t - length) * ((q + 2 * p) / 6 + t * ((q - p) / (6 * length))))
    while (t <= length) {
      walked.push({
        x: place(from.x, to.x, [bend.x, next.x]),
        y: place(from.y, to.y, [bend.y, next.y]),
      })
      t += step
    }
    t -= length
  }
  return walked
}

interface Approximation {
  readonly isClosed: boolean
  /** Whether the last point is the first one. */
  readonly isJoined: boolean
  readonly steps: number
  readonly order: number
}

/** Draw a uniform B-spline near points (de Boor's algorithm). */
function approximate(
  points: readonly ContourPoint[],
  { isClosed, isJoined, steps, order: wanted }: Approximation,
): readonly ContourPoint[] {
  const order = Math.min(wanted, points.length - 1)
  const period = isJoined ? points.length - 1 : points.length
  const count = isClosed ? points.length + order - (isJoined ? 1 : 0) : points.length
  const control = (i: number): ContourPoint =>
    (isClosed ? points[i < points.length ? i : i % period] : points[i]) ?? ZERO
  const knot = (i: number): number => (isClosed ? i : i <= order ? 0 : Math.min(i, count) - order)
  const [start, end] = [knot(order), knot(count)]
  const walked: ContourPoint[] = []
  let index = order
  let next = start + 1
  const evaluate = (t: number): ContourPoint => blend(t, { index, order, knot, control })
  for (let t = start; t < end; t += 1 / steps) {
    if (t > next) {
      index += 1
      next += 1
    }
    walked.push(evaluate(t))
    if (walked.length + 1 === steps * (count - order) + 1) break
  }
  return [...walked, evaluate(end - NEAR)]
}

function blend(
  t: number,
  {
    index,
    order,
    knot,
    control,
  }: {
    readonly index: number
    readonly order: number
    readonly knot: (i: number) => number
    readonly control: (i: number) => ContourPoint
  },
): ContourPoint {
  const points = Array.from({ length: order + 1 }, (_, i) => ({ ...control(index - order + i) }))
  for (let level = 1; level <= order; level++) {
    for (let i = order; i >= level; i--) {
      const at = index - order + i
      const [from, to] = [knot(at), knot(at + order + 1 - level)]
      const [point, before] = [points[i], points[i - 1]]
      if (from === to || point === undefined || before === undefined) continue
      point.x = (point.x * (t - from)) / (to - from) + (before.x * (to - t)) / (to - from)
      point.y = (point.y * (t - from)) / (to - from) + (before.y * (to - t)) / (to - from)
    }
  }
  return points[order] ?? ZERO
}
