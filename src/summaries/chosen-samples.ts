import { findGroupEnds } from '../series/derive-rates.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import { findLargest } from '../quantities/statistics.ts'

/** The samples of a process that one of its metrics is made of. */
export interface ChosenSamples {
  /** How many the metric is computed from. */
  readonly count: number
  /** Some of them or all, ascending. */
  readonly indexes: readonly number[]
  /** What they are to the metric. */
  readonly role: string
}

/** Choose one sample. */
export function chooseOne(index: number, role: string): ChosenSamples {
  return { count: 1, indexes: [index], role }
}

/** Choose all samples; the first and the last are shown. */
export function chooseAll({ length }: ProcessSeries): ChosenSamples {
  if (length === 1) return chooseOne(0, 'the only sample')
  const role = `all ${String(length)} samples, of which these are the first and the last`
  return { count: length, indexes: [0, length - 1], role }
}

/**
 * Choose the two samples between which a rate is highest, the first of them where several are equal; the first rate is
 * taken from the start of the process.
 */
export function chooseInterval(series: ProcessSeries, rates: Float64Array): ChosenSamples {
  const role = 'the two samples between which it is highest'
  // Of samples that are not here, nobody knows whether it is the first rate.
  if (rates.length === 0) return { count: 2, indexes: [], role: 'the time in which it is highest' }
  const peak = findPeak(rates)
  const ends = findGroupEnds(series.elapsed)
  const at = ends.findIndex((end) => end >= peak)
  const end = ends[at] ?? peak
  const start = at > 0 ? ends[at - 1] : undefined
  if (start === undefined) {
    return chooseOne(end, 'the sample up to which it is highest, from the start of the process')
  }
  return { count: 2, indexes: [start, end], role }
}

/** Rates this much alike, as a share, differ by what binary fractions add to the printed digits. */
const NOISE = 1e-10

/** Find the first of the largest rates: 0.3 s in 1 s is as much as 0.6 s in 2 s. */
function findPeak(rates: Float64Array): number {
  const largest = findLargest(rates)
  return rates.findIndex((rate) => rate >= largest - Math.abs(largest) * NOISE)
}
