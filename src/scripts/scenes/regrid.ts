import type { Scan } from '../../charts/chart.ts'
import type { RegridSettings } from './scene-settings.ts'

interface Samples {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
  readonly color: Float64Array
}

/** Turn points anywhere into a grid, each of whose points is a mean of all (gnuplot 5.4 `dgrid3d`). Its rows run along y. */
export function regridScans(
  scans: readonly Scan[],
  { rows, columns, weight }: RegridSettings,
  hasColors: boolean,
): readonly Scan[] {
  const samples = collect(scans)
  const [minX, maxX] = findEnds(samples.x)
  const [minY, maxY] = findEnds(samples.y)
  if (!Number.isFinite(minX) || !Number.isFinite(minY)) return []
  const [dx, dy] = [(maxX - minX) / (columns - 1), (maxY - minY) / (rows - 1)]
  const find = weight.kind === 'splines' ? createSpline(samples) : createMean(samples, weight)
  const grid: Scan[] = []
  // The steps are summed, as gnuplot does. They end beside the last point by a rounding error, which ranges must not see.
  for (let i = 0, x = minX; i < columns; i++, x += dx) {
    const [ys, zs, colors] = [
      new Float64Array(rows),
      new Float64Array(rows),
      new Float64Array(rows),
    ]
    for (let j = 0, y = minY; j < rows; j++, y += dy) {
      const found = find(x, y)
      ys[j] = j === rows - 1 ? maxY : y
      zs[j] = found.z
      colors[j] = found.color
    }
    const row = { x: new Float64Array(rows).fill(i === columns - 1 ? maxX : x), y: ys, z: zs }
    grid.push(hasColors ? { ...row, colors } : row)
  }
  return grid
}

/** Collect the points that have a place, from the last row to the first. */
function collect(scans: readonly Scan[]): Samples {
  const points = scans.toReversed().flatMap((scan) =>
    [...scan.x.keys()].flatMap((i) => {
      const [x = NaN, y = NaN, z = NaN] = [scan.x[i], scan.y[i], scan.z[i]]
      return Number.isNaN(x + y + z) ? [] : [{ x, y, z, color: scan.colors?.[i] ?? z }]
    }),
  )
  return {
    x: Float64Array.from(points, ({ x }) => x),
    y: Float64Array.from(points, ({ y }) => y),
    z: Float64Array.from(points, ({ z }) => z),
    color: Float64Array.from(points, ({ color }) => color),
  }
}

function findEnds(values: Float64Array): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return [low, high]
}

type FindPoint = (x: number, y: number) => { readonly z: number; readonly color: number }

/** Weigh all points by their distance. */
function createMean(
  { x: xs, y: ys, z: zs, color: colors }: Samples,
  weight: Exclude<RegridSettings['weight'], { kind: 'splines' }>,
): FindPoint {
  return (x, y) => {
    let [z, color, whole] = [0, 0, 0]
    for (let k = 0; k < xs.length; k++) {
      const [dx, dy] = [(xs[k] ?? 0) - x, (ys[k] ?? 0) - y]
      const [ownZ, ownColor] = [zs[k] ?? 0, colors[k] ?? 0]
      if (weight.kind === 'qnorm') {
        const distance = findNorm(Math.abs(dx), Math.abs(dy), weight.power)
        if (distance === 0) return { z: ownZ, color: ownColor }
        z += ownZ / distance
        color += ownColor / distance
        whole += 1 / distance
        continue
      }
      const [scaleX, scaleY] = weight.scale
      const part = KERNELS[weight.kind](findLength(dx / scaleX, dy / scaleY))
      z += ownZ * part
      color += ownColor * part
      whole += part
    }
    const isDensity = weight.kind !== 'qnorm' && weight.isDensity
    return isDensity ? { z, color } : { z: z / whole, color: color / whole }
  }
}

const KERNELS: Readonly<
  Record<'gauss' | 'cauchy' | 'exp' | 'box' | 'hann', (distance: number) => number>
> = {
  gauss: (distance) => Math.exp(-distance * distance),
  cauchy: (distance) => 1 / (1 + distance * distance),
  exp: (distance) => Math.exp(-distance),
  box: (distance) => (distance < 1 ? 1 : 0),
  hann: (distance) => (distance < 1 ? 0.5 * (1 + Math.cos(Math.PI * distance)) : 0),
}

function findNorm(dx: number, dy: number, power: number): number {
  if (power === 1) return findLength(dx, dy)
  return power === 2 ? dx * dx + dy * dy : findLength(dx, dy) ** power
}

/** Find a length without overflow, with the roundings of gnuplot 5.4. */
function findLength(dx: number, dy: number): number {
  const [x, y] = [Math.abs(dx), Math.abs(dy)]
  if (x > y) return x * Math.sqrt(1 + (y * y) / (x * x))
  return y === 0 ? 0 : y * Math.sqrt(1 + (x * x) / (y * y))
}

/** The most points through which a thin plate is bent: the work grows with their third power. */
export const MOST_SPLINED = 2000

/** Bend a thin plate through all points; empty where they lie on a line. */
function createSpline({ x: xs, y: ys, z: zs }: Samples): FindPoint {
  const n = Math.min(xs.length, MOST_SPLINED)
  const size = n + 3
  const matrix = Array.from({ length: size }, () => new Float64Array(size + 1))
  const set = (row: number, column: number, value: number): void => {
    const found = matrix[row]
    if (found !== undefined) found[column] = value
  }
  for (let i = 0; i < n; i++) {
    const [x = 0, y = 0] = [xs[i], ys[i]]
    for (let j = i + 1; j < n; j++) {
      const value = -bend(Math.sqrt((x - (xs[j] ?? 0)) ** 2 + (y - (ys[j] ?? 0)) ** 2))
      set(i, j, value)
      set(j, i, value)
    }
    for (const [k, value] of [1, x, y].entries()) {
      set(i, n + k, value)
      set(n + k, i, value)
    }
    set(i, size, zs[i] ?? 0)
  }
  const b = solve(matrix)
  const at = (i: number): number => b[i] ?? 0
  return (x, y) => {
    let z = at(n)
    for (let k = 0; k < n; k++) {
      const [dx, dy] = [(xs[k] ?? 0) - x, (ys[k] ?? 0) - y]
      z -= at(k) * bend(Math.sqrt(dx * dx + dy * dy))
    }
    z += at(n + 1) * x + at(n + 2) * y
    return { z, color: z }
  }
}

function bend(distance: number): number {
  return distance > 0 ? distance * distance * Math.log(distance) : 0
}

/** Solve linear equations, whose right side is their last column, by elimination with pivots. */
function solve(matrix: readonly Float64Array[]): Float64Array {
  const n = matrix.length
  const rows = [...matrix]
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let i = column + 1; i < n; i++) {
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i
    }
    const [top, other] = [rows[pivot], rows[column]]
    if (top === undefined || other === undefined) continue
    rows[column] = top
    rows[pivot] = other
    for (let i = column + 1; i < n; i++) {
      const row = rows[i]
      const factor = (row?.[column] ?? 0) / (top[column] ?? 1)
      if (row === undefined || factor === 0) continue
      for (let j = column; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0)
    }
  }
  const found = new Float64Array(n)
  for (let i = n - 1; i >= 0; i--) {
    let sum = rows[i]?.[n] ?? 0
    for (let j = i + 1; j < n; j++) sum -= (rows[i]?.[j] ?? 0) * (found[j] ?? 0)
    found[i] = sum / (rows[i]?.[i] ?? NaN)
  }
  return found
}
