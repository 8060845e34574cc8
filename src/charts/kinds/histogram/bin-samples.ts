import { computeQuantile, findLargest } from '../../../quantities/statistics.ts'

/** Counts of samples in bins of one width, whose edges are multiples of it. */
export interface Bins {
  readonly width: number
  /** The middles of all bins from the lowest to the highest with a sample. */
  readonly middles: Float64Array
  /** The number of samples of each list in each bin. */
  readonly counts: readonly Float64Array[]
}

/** More bins than this are indistinguishable in a picture. */
export const MAX_BINS = 1000

/** How far a sample may lie below an edge and still count as on it, in widths: decimals are inexact. */
const EDGE = 1e-9

/** Count the bins of a width from the lowest to the highest sample; `NaN` is no sample. */
export function countBins(lists: readonly Float64Array[], width: number): number {
  const { lowest, highest } = findEnds(lists.map((list) => indexBins(list, width)))
  return Math.max(0, highest - lowest + 1)
}

/**
 * Count the samples of each list in each bin, which includes its lower edge and excludes its upper edge.
 * `NaN` is not counted; without samples there are no bins.
 */
export function binSamples(lists: readonly Float64Array[], width: number): Bins {
  const indexes = lists.map((list) => indexBins(list, width))
  const { lowest, highest } = findEnds(indexes)
  const length = Math.max(0, highest - lowest + 1)
  const counts = indexes.map((own) => {
    const count = new Float64Array(length)
    for (const index of own) count[index - lowest] = (count[index - lowest] ?? 0) + 1
    return count
  })
  const middles = Float64Array.from({ length }, (_, i) => (lowest + i + 0.5) * width)
  return { width, middles, counts }
}

function indexBins(list: Float64Array, width: number): Float64Array {
  return list.filter(isNumber).map((value) => Math.floor(value / width + EDGE))
}

function findEnds(indexes: readonly Float64Array[]): { lowest: number; highest: number } {
  let lowest = Infinity
  let highest = -Infinity
  for (const own of indexes) {
    for (const index of own) {
      if (index < lowest) lowest = index
      if (index > highest) highest = index
    }
  }
  return { lowest, highest }
}

/**
 * Choose a bin width by the rule of Freedman and Diaconis, 2 × IQR / ∛n, or by that of Sturges if half of
 * the samples are equal, and round it to 1, 2 or 5 times a power of ten.
 */
export function chooseBinWidth(lists: readonly Float64Array[]): number {
  const samples = Float64Array.from(lists.flatMap((list) => [...list.filter(isNumber)]))
  const spread = computeQuantile(samples, 0.75) - computeQuantile(samples, 0.25)
  const range = findLargest(samples) - -findLargest(samples.map((value) => -value))
  const wish =
    spread > 0 ? (2 * spread) / Math.cbrt(samples.length) : range / (Math.log2(samples.length) + 1)
  return wish > 0 ? roundWidth(Math.max(wish, range / MAX_CHOSEN_BINS)) : 1
}

/** Most bins that a width chosen here may lead to. */
const MAX_CHOSEN_BINS = 100

function isNumber(value: number): boolean {
  return !Number.isNaN(value)
}

/** Round to the nearest of 1, 2 and 5 times a power of ten, by ratio. */
export function roundWidth(width: number): number {
  const exponent = Math.floor(Math.log10(width))
  const candidates = [1, 2, 5, 10].map((digit) => Number(`${String(digit)}e${String(exponent)}`))
  const distance = (candidate: number): number => Math.abs(Math.log(candidate / width))
  return candidates.reduce((best, one) => (distance(one) < distance(best) ? one : best))
}
