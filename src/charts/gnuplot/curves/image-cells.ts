import type { Plot } from '../../chart.ts'

/** A regular grid of points: the places of its columns and rows, and the index of the point in each cell. */
export interface PixelCells {
  readonly x: Steps
  readonly y: Steps
  /** By row from the lowest y, and column from the lowest x; −1 where there is no point. */
  readonly indices: Int32Array
}

/** Places at equal distances. */
export interface Steps {
  readonly first: number
  readonly step: number
  readonly count: number
}

/** Sort the points of an image into a regular grid; `undefined` if they do not form one. */
export function findCells({ x, y }: Plot): PixelCells | undefined {
  const known = [...x.keys()].filter((i) => !Number.isNaN((x[i] ?? NaN) + (y[i] ?? NaN)))
  const [stepsX, stepsY] = [x, y].map((column) => findSteps(known.map((i) => column[i] ?? NaN)))
  if (stepsX === undefined || stepsY === undefined) return undefined
  const indices = new Int32Array(stepsX.count * stepsY.count).fill(-1)
  for (const i of known) {
    const column = Math.round(((x[i] ?? NaN) - stepsX.first) / stepsX.step)
    const row = Math.round(((y[i] ?? NaN) - stepsY.first) / stepsY.step)
    indices[row * stepsX.count + column] = i
  }
  return { x: stepsX, y: stepsY, indices }
}

/** The most pixels in one direction: more are no grid. */
const MOST_STEPS = 20_000

function findSteps(values: readonly number[]): Steps | undefined {
  const sorted = Float64Array.from(new Set(values)).sort()
  const [first = NaN, last = NaN] = [sorted[0], sorted.at(-1)]
  let step = Infinity
  for (let i = 1; i < sorted.length; i++) {
    const apart = (sorted[i] ?? NaN) - (sorted[i - 1] ?? NaN)
    // Places that differ by rounding only are the same.
    if (apart > (last - first) * 1e-6) step = Math.min(step, apart)
  }
  const count = Math.round((last - first) / step) + 1
  if (!(count > 1 && count <= MOST_STEPS)) return undefined
  return { first, step: (last - first) / (count - 1), count }
}
