import type { RssCurve } from './object-trace.ts'

/** The largest number of points; a multiple of the length of a stretch. */
const MOST_POINTS = 40_000

/** The points of a stretch, at most four of which are kept. */
const STRETCH = 8

/**
 * Collects RSS over the clock in constant memory: when there are too many points, every stretch of
 * eight is thinned to its first, lowest, highest and last. No point is moved, so peaks stay exact.
 */
export class RssCurveBuilder {
  readonly #clock = new Float64Array(MOST_POINTS)
  readonly #rss = new Float64Array(MOST_POINTS)
  #length = 0
  #first: { readonly clock: number; readonly rss: number } | undefined
  #last = { clock: NaN, rss: NaN }
  #peak = -Infinity

  push(clock: number, rss: number): void {
    if (this.#length === MOST_POINTS) this.#thin()
    this.#clock[this.#length] = clock
    this.#rss[this.#length] = rss
    this.#length++
    this.#first ??= { clock, rss }
    this.#last.clock = clock
    this.#last.rss = rss
    if (rss > this.#peak) this.#peak = rss
  }

  finish(): RssCurve {
    const { clock, rss } = this.#first ?? { clock: NaN, rss: NaN }
    return {
      clock: this.#clock.slice(0, this.#length),
      rss: this.#rss.slice(0, this.#length),
      first: rss,
      last: this.#last.rss,
      peak: this.#first === undefined ? NaN : this.#peak,
      elapsed: this.#last.clock - clock,
    }
  }

  #thin(): void {
    let kept = 0
    for (let start = 0; start < this.#length; start += STRETCH) {
      for (const index of this.#findExtremes(start, Math.min(start + STRETCH, this.#length))) {
        this.#clock[kept] = this.#clock[index] ?? NaN
        this.#rss[kept] = this.#rss[index] ?? NaN
        kept++
      }
    }
    this.#length = kept
  }

  #findExtremes(start: number, end: number): Iterable<number> {
    const at = (index: number): number => this.#rss[index] ?? NaN
    let lowest = start
    let highest = start
    for (let i = start; i < end; i++) {
      if (at(i) < at(lowest)) lowest = i
      if (at(i) > at(highest)) highest = i
    }
    return new Set([start, Math.min(lowest, highest), Math.max(lowest, highest), end - 1])
  }
}
