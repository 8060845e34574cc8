import { createTally } from '../../quantities/tally.ts'
import type { RssCurve } from './object-trace.ts'

/** How much is held of a long log. */
export interface EventLimits {
  /** The largest number of events: 16 MiB. A power of two. */
  readonly events: number
  /** The largest number of different sizes that are counted: at 4 KiB a page, those of 4 GiB. */
  readonly sizes: number
}

const LIMITS: EventLimits = { events: 2 ** 20, sizes: 2 ** 20 }

/** When there are more events, there is room for the four of this many stretches, and as many events again. */
const STRETCHES_OF_EVENTS = 1 / 8

/**
 * Collects RSS over the clock: all events up to a limit. When there are more, the clock is divided into stretches of
 * equal length, a power of two, and each keeps its first, lowest, highest and last event; from then on, it is counted
 * how often each size occurs. No event is moved. Memory: 16 bytes for each event that is kept, up to 16 MiB, and an
 * entry of a map for each size that is counted.
 *
 * Hot path (bench `profile`, `reference`).
 */
export class RssCurveBuilder {
  readonly #limits: EventLimits
  #clock = new Float64Array(1024)
  #rss = new Float64Array(1024)
  #length = 0
  #count = 0
  #first: { readonly clock: number; readonly rss: number } | undefined
  #last = { clock: NaN, rss: NaN }
  #peak = -Infinity
  #isAscending = true
  /** 0 while all events are here. */
  #stretch = 0
  /** `undefined` while all events are here, and if there are too many sizes. */
  #sizes: Map<number, number> | undefined

  constructor(limits = LIMITS) {
    this.#limits = limits
  }

  push(clock: number, rss: number): void {
    if (this.#length === this.#clock.length) this.#makeRoom()
    this.#clock[this.#length] = clock
    this.#rss[this.#length] = rss
    this.#length++
    this.#count++
    this.#first ??= { clock, rss }
    if (clock < this.#last.clock) this.#isAscending = false
    this.#last.clock = clock
    this.#last.rss = rss
    if (rss > this.#peak) this.#peak = rss
    if (this.#sizes !== undefined) this.#countSize(rss)
  }

  /** Push the first events of two columns. */
  pushAll(clocks: Float64Array, sizes: Float64Array, count: number): void {
    for (let i = 0; i < count; i++) this.push(clocks[i] ?? NaN, sizes[i] ?? NaN)
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
      count: this.#count,
      ...(this.#stretch === 0
        ? {}
        : {
            reduced: {
              stretch: this.#isAscending ? this.#stretch : Infinity,
              tally: this.#sizes && createTally(this.#sizes),
            },
          }),
    }
  }

  #makeRoom(): void {
    if (this.#length < this.#limits.events) {
      const length = Math.min(2 * this.#length, this.#limits.events)
      const grow = (column: Float64Array): Float64Array<ArrayBuffer> => {
        const grown = new Float64Array(length)
        grown.set(column)
        return grown
      }
      this.#clock = grow(this.#clock)
      this.#rss = grow(this.#rss)
      return
    }
    if (this.#stretch === 0) {
      this.#sizes = new Map()
      for (const rss of this.#rss) this.#countSize(rss)
    }
    this.#reduce()
  }

  #countSize(rss: number): void {
    const sizes = this.#sizes
    if (sizes === undefined) return
    const count = sizes.get(rss)
    sizes.set(rss, (count ?? 0) + 1)
    if (count === undefined && sizes.size > this.#limits.sizes) this.#sizes = undefined
  }

  /** Keep four events of each stretch. A stretch of a log whose clock goes back lasts until the clock passes its end. */
  #reduce(): void {
    const [low, high] = this.#findSpan()
    const most = this.#limits.events * STRETCHES_OF_EVENTS
    const least = 2 ** Math.ceil(Math.log2(Math.max((high - low) / most, 2 ** -40)))
    this.#stretch = Math.max(this.#stretch, least)
    let kept = 0
    let time = -Infinity
    for (let start = 0; start < this.#length;) {
      time = Math.max(time, this.#clock[start] ?? NaN)
      const place = Math.floor(time / this.#stretch)
      let end = start + 1
      while (end < this.#length && (this.#clock[end] ?? NaN) < (place + 1) * this.#stretch) end++
      for (const index of this.#findExtremes(start, end)) {
        this.#clock[kept] = this.#clock[index] ?? NaN
        this.#rss[kept] = this.#rss[index] ?? NaN
        kept++
      }
      start = end
    }
    this.#length = kept
  }

  #findSpan(): readonly [low: number, high: number] {
    let [low, high] = [Infinity, -Infinity]
    for (const clock of this.#clock) {
      if (clock < low) low = clock
      if (clock > high) high = clock
    }
    return [low, high]
  }

  #findExtremes(start: number, end: number): readonly number[] {
    const at = (index: number): number => this.#rss[index] ?? NaN
    let lowest = start
    let highest = start
    for (let i = start; i < end; i++) {
      if (at(i) < at(lowest)) lowest = i
      if (at(i) > at(highest)) highest = i
    }
    const indexes = [start, Math.min(lowest, highest), Math.max(lowest, highest), end - 1]
    return [...new Set(indexes)]
  }
}
