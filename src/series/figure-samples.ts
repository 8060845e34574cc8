import { computeQuantile } from '../quantities/statistics.ts'
import { createTally, readTallyQuantile, type Tally } from '../quantities/tally.ts'
import { ValueCounter } from './value-counter.ts'

/** What is known of the samples of a figure. */
export interface FigureSamples {
  readonly count: number
  readonly total: number
  readonly min: number
  readonly max: number
  /** The sum of the squares of their distances from the mean. */
  readonly squares: number
  /** All of them in their order; absent when there are more than {@link MOST_VALUES}. */
  readonly values?: Float64Array
  /** How often each occurs, where the values are not kept; absent when too many differ. */
  readonly tally?: Tally
}

/** Samples are kept one by one up to this number; of more, no interval could be told from that of these. */
export const MOST_VALUES = 10_000

/** Of more samples, so many different values are counted. */
const MOST_DIFFERENT = 10_000

/** Collects the samples of a figure. Memory: at most 610 kB, however many there are. */
export class SampleSet {
  #count = 0
  #total = 0
  #mean = 0
  #squares = 0
  #min = Infinity
  #max = -Infinity
  #values: number[] | undefined = []
  #tally: ValueCounter | undefined

  /** Add a sample; `NaN` is none. */
  push(value: number): void {
    if (Number.isNaN(value)) return
    this.#count++
    this.#total += value
    // Welford's method: exact where a sum of squares would cancel.
    const distance = value - this.#mean
    this.#mean += distance / this.#count
    this.#squares += distance * (value - this.#mean)
    if (value < this.#min) this.#min = value
    if (value > this.#max) this.#max = value
    if (this.#values !== undefined) this.#keep(value, this.#values)
    else this.#countUp(value)
  }

  /**
   * Add the samples of a column between two places, as if each were pushed; returns their number.
   *
   * Hot path (bench `gc`): the running numbers are in the registers of one loop.
   */
  pushAll(column: Float64Array, from: number, to: number): number {
    const before = this.#count
    let i = from
    for (; i < to && this.#values !== undefined; i++) this.push(column[i] ?? NaN)
    const begin = i
    let [count, total, mean, squares] = [this.#count, this.#total, this.#mean, this.#squares]
    let [min, max] = [this.#min, this.#max]
    for (; i < to; i++) {
      const value = column[i] ?? NaN
      if (Number.isNaN(value)) continue
      count++
      total += value
      const distance = value - mean
      mean += distance / count
      squares += distance * (value - mean)
      if (value < min) min = value
      if (value > max) max = value
    }
    this.#count = count
    this.#total = total
    this.#mean = mean
    this.#squares = squares
    this.#min = min
    this.#max = max
    if (this.#tally?.addAll(column, begin, to) === false) this.#tally = undefined
    return count - before
  }

  /** Return what was collected. */
  finish(): FigureSamples {
    const [count, total, squares] = [this.#count, this.#total, this.#squares]
    const ends = { min: this.#min, max: this.#max }
    const kept = this.#values === undefined ? {} : { values: Float64Array.from(this.#values) }
    const counted = this.#tally === undefined ? {} : { tally: createTally(this.#tally.finish()) }
    return { count, total, squares, ...ends, ...kept, ...counted }
  }

  #keep(value: number, values: number[]): void {
    if (values.length < MOST_VALUES) {
      values.push(value)
      return
    }
    this.#values = undefined
    this.#tally = new ValueCounter(MOST_DIFFERENT)
    for (const one of values) this.#countUp(one)
    this.#countUp(value)
  }

  #countUp(value: number): void {
    if (this.#tally?.add(value) === false) this.#tally = undefined
  }
}

/** A number that is computed from the samples of a figure; its name follows the figure's: `time.mean`. */
export interface FigureStatistic {
  readonly name: string
  /** Of the figure: `mean of the samples`. */
  readonly meaning: string
  /** Whether it is a count, whatever the unit of the figure is. */
  readonly isCount?: boolean
  /** `NaN` where it cannot be computed. */
  readonly read: (samples: FigureSamples) => number
}

/** Every statistic of samples, in the order of the documentation. */
export const figureStatistics: readonly FigureStatistic[] = [
  { name: 'mean', meaning: 'mean of the samples', read: ({ total, count }) => total / count },
  {
    name: 'stddev',
    meaning: 'standard deviation of the samples (n − 1)',
    read: ({ squares, count }) => (count > 1 ? Math.sqrt(squares / (count - 1)) : NaN),
  },
  { name: 'min', meaning: 'smallest sample', read: ({ min }) => min },
  { name: 'max', meaning: 'largest sample', read: ({ max }) => max },
  { name: 'p90', meaning: '90th percentile', read: (samples) => readSampleQuantile(samples, 0.9) },
  { name: 'p99', meaning: '99th percentile', read: (samples) => readSampleQuantile(samples, 0.99) },
  { name: 'total', meaning: 'sum of the samples', read: ({ total }) => total },
  { name: 'count', meaning: 'number of samples', isCount: true, read: ({ count }) => count },
]

/** Read a quantile of samples; `NaN` where neither values nor counts are kept. */
export function readSampleQuantile({ values, tally }: FigureSamples, share: number): number {
  if (values !== undefined) return computeQuantile(values, share)
  return tally === undefined ? NaN : readTallyQuantile(tally, share)
}
