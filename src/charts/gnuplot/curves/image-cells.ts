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

/**
 * Find the regular grid of an image; `undefined` for points that are none. The first points on one line tell how long
 * its lines are, and its corners how far its points are apart, wherever those between them stand (gnuplot 5.4).
 */
export function findCells({ x, y }: Plot): PixelCells | undefined {
  const known = listKnown(x, y)
  const at = (column: Float64Array, place: number): number => column[known[place] ?? -1] ?? NaN
  // The coordinate that changes from point to point.
  const isUpwards = at(x, 0) === at(x, 1)
  const [fast, slow] = isUpwards ? [y, x] : [x, y]
  const same = known.findIndex((_, place) => at(slow, place) !== at(slow, 0))
  const length = same < 0 ? known.length : same
  const lines = length === 0 ? 0 : Math.floor(known.length / length)
  if (length < 2 || lines < 2) return undefined
  const along = orderSteps(at(fast, 0), at(fast, length - 1), length)
  const across = orderSteps(at(slow, 0), at(slow, (lines - 1) * length), lines)
  if (!(along.step > 0 && across.step > 0)) return undefined
  const [columns, rows] = isUpwards ? [lines, length] : [length, lines]
  const indices = new Int32Array(columns * rows)
  const [slowStep, fastStep] = isUpwards ? [1, columns] : [columns, 1]
  for (let line = 0; line < lines; line++) {
    const start = across.turn(line) * slowStep
    for (let place = 0; place < length; place++)
      indices[start + along.turn(place) * fastStep] = known[line * length + place] ?? -1
  }
  return isUpwards ? { x: across, y: along, indices } : { x: along, y: across, indices }
}

/** List the indexes of the points that have a place. Hot path (bench `image`). */
function listKnown(x: Float64Array, y: Float64Array): Int32Array {
  const known = new Int32Array(x.length)
  let count = 0
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN((x[i] ?? NaN) + (y[i] ?? NaN))) continue
    known[count] = i
    count += 1
  }
  return known.subarray(0, count)
}

interface OrderedSteps extends Steps {
  /** Find the place of a point from the lowest one. */
  readonly turn: (place: number) => number
}

function orderSteps(from: number, to: number, count: number): OrderedSteps {
  const step = Math.abs(to - from) / (count - 1)
  const turn = from <= to ? (place: number) => place : (place: number) => count - 1 - place
  return { first: Math.min(from, to), step, count, turn }
}
