import type { Seconds } from '../quantities/units.ts'
import type { Tally } from '../quantities/tally.ts'

/** What is known of the samples of a series that has too many to be held, besides those that it has. */
export interface ReducedSamples {
  /** The number of all samples. */
  readonly count: number
  /**
   * Of each stretch of time this long, which starts at a multiple of it, the series has the first, the last, the lowest
   * and the highest sample. `Infinity` if it has the first, the last, the lowest and the highest of all, and some more.
   */
  readonly stretch: Seconds
  /** How often each value occurs; `undefined` if there are too many different ones to be counted. */
  readonly tally: Tally | undefined
}

/** It is asked how often values occur that nobody counted; caught where a chart is built. */
export class UncountedSamples extends Error {
  constructor() {
    super('Expected samples that were counted')
  }
}
