import type { RssCurve } from './object-trace.ts'
import type { PlaceCount } from './place-tally.ts'
import { RssCurveBuilder } from './rss-curve.ts'

/** 64 TiB, more memory than any machine has; addresses that stand for sizes are larger. */
const MOST_BYTES = 2 ** 46

/** The clock of an event, RSS after it, and its dRSS. */
export interface EventSizes {
  clock: number
  rss: number
  growth: number
}

/**
 * Counts events at their places, and collects RSS over the clock.
 *
 * Hot path (bench `profile`, `reference`).
 */
export class EventTally {
  readonly #rss = new RssCurveBuilder()
  #events = 0

  get events(): number {
    return this.#events
  }

  /** Count an event; return whether a process can have had its sizes. */
  add({ function: name, file }: PlaceCount, { clock, rss, growth }: EventSizes): boolean {
    this.#events++
    name.events++
    file.events++
    const plausible = isPlausible(rss, growth)
    // The difference of the first event is its whole RSS, which is not growth.
    if (plausible && growth !== rss) {
      name.growth += growth
      file.growth += growth
    }
    if (rss <= MOST_BYTES) this.#rss.push(clock, rss)
    return plausible
  }

  /** Add the first events of two columns to the curve; they are counted by {@link addCounted}. */
  addCurve(clocks: Float64Array, sizes: Float64Array, count: number): void {
    this.#rss.pushAll(clocks, sizes, count)
  }

  /** Add events that were counted at a place, and the sum of their differences. */
  addCounted({ function: name, file }: PlaceCount, events: number, growth: number): void {
    this.#events += events
    name.events += events
    file.events += events
    name.growth += growth
    file.growth += growth
  }

  finish(): RssCurve {
    return this.#rss.finish()
  }
}

/**
 * Check whether a process can have had an RSS, and the one before it: pymemtrace 0.6.0 writes the first dRSS of
 * Reference Tracing from memory that it never set. RSS may shrink by any amount that was there before.
 */
function isPlausible(rss: number, growth: number): boolean {
  return rss <= MOST_BYTES && growth <= rss && rss - growth <= MOST_BYTES
}
