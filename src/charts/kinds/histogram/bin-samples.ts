import {
  countTally,
  joinTallies,
  readTallyQuantile,
  type Tally,
} from '../../../quantities/tally.ts'

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

/** Counts of one list of samples. */
export interface ListBins {
  /** The numbers of the lowest and the highest bin with a sample; none if the highest is below the lowest. */
  readonly lowest: number
  readonly highest: number
  /** From the lowest to the highest bin; empty if there are more than {@link MAX_BINS}. */
  readonly counts: Float64Array
}

/**
 * Count samples in each bin, which includes its lower edge and excludes its upper edge. Hot path over the different
 * samples.
 */
export function binSamples({ values, counts: weights }: Tally, width: number): ListBins {
  const indexes = values.map((value) => Math.floor(value / width + EDGE))
  const [lowest, highest] = [indexes[0] ?? 0, indexes.at(-1) ?? -1]
  const length = highest - lowest + 1
  const counts = new Float64Array(length > MAX_BINS ? 0 : length)
  if (length > MAX_BINS) return { lowest, highest, counts }
  for (const [i, index] of indexes.entries()) {
    counts[index - lowest] = (counts[index - lowest] ?? 0) + (weights[i] ?? 0)
  }
  return { lowest, highest, counts }
}

/** Count the bins from the lowest to the highest sample of all lists. */
export function countBins(lists: readonly ListBins[]): number {
  const { lowest, highest } = findEnds(lists)
  return highest - lowest + 1
}

/** Join the counts of some lists in bins of one width, at most {@link MAX_BINS}; without samples there are no bins. */
export function joinBins(lists: readonly ListBins[], width: number): Bins {
  const { lowest } = findEnds(lists)
  const length = countBins(lists)
  const counts = lists.map((own) => {
    const count = new Float64Array(length)
    count.set(own.counts, own.counts.length === 0 ? 0 : own.lowest - lowest)
    return count
  })
  const middles = Float64Array.from({ length }, (_, i) => (lowest + i + 0.5) * width)
  return { width, middles, counts }
}

function findEnds(lists: readonly ListBins[]): { lowest: number; highest: number } {
  const filled = lists.filter(({ lowest, highest }) => highest >= lowest)
  if (filled.length === 0) return { lowest: 0, highest: -1 }
  return {
    lowest: Math.min(...filled.map(({ lowest }) => lowest)),
    highest: Math.max(...filled.map(({ highest }) => highest)),
  }
}

/**
 * Choose a bin width by the rule of Freedman and Diaconis, 2 × IQR / ∛n, or by that of Sturges if half of
 * the samples are equal, and round it to 1, 2 or 5 times a power of ten.
 */
export function chooseBinWidth(lists: readonly Tally[]): number {
  const samples = joinTallies(lists)
  const count = countTally(samples)
  const spread = readTallyQuantile(samples, 0.75) - readTallyQuantile(samples, 0.25)
  const range = (samples.values.at(-1) ?? NaN) - (samples.values[0] ?? NaN)
  const wish = spread > 0 ? (2 * spread) / Math.cbrt(count) : range / (Math.log2(count) + 1)
  return wish > 0 ? roundWidth(Math.max(wish, range / MAX_CHOSEN_BINS)) : 1
}

/** Most bins that a width chosen here may lead to. */
const MAX_CHOSEN_BINS = 100

/** Round to the nearest of 1, 2 and 5 times a power of ten, by ratio. */
export function roundWidth(width: number): number {
  const exponent = Math.floor(Math.log10(width))
  const candidates = [1, 2, 5, 10].map((digit) => Number(`${String(digit)}e${String(exponent)}`))
  const distance = (candidate: number): number => Math.abs(Math.log(candidate / width))
  return candidates.reduce((best, one) => (distance(one) < distance(best) ? one : best))
}
