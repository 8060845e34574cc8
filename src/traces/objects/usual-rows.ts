import type { EventNumbers } from './event-numbers.ts'
import type { EventTally } from './event-tally.ts'
import type { LiveTally } from './live-tally.ts'
import type { ObjectKernel } from './object-kernel.ts'
import type { PlaceFinder } from './place-finder.ts'
import type { WhatTally } from './what-tally.ts'

/** What is counted of rows. */
export interface RowTallies {
  readonly events: EventTally
  readonly numbers: EventNumbers
  readonly whats: WhatTally
  readonly live: LiveTally
}

/** The fields of a text's counts, as kernel/objects/layout.ts has them. */
const TEXT = { length: 32, rows: 8, unpaired: 12, growth: 16, created: 24, deleted: 28 }

/**
 * Has the kernel count rows: those with numbers as usual, at places and with words that were met before.
 *
 * Hot path (bench `profile`, `reference`): only the curve is made of single rows.
 */
export class UsualRows {
  readonly #kernel: ObjectKernel
  readonly #finder: PlaceFinder
  readonly #tallies: RowTallies
  #lines = 0

  constructor(kernel: ObjectKernel, finder: PlaceFinder, tallies: RowTallies) {
    this.#kernel = kernel
    this.#finder = finder
    this.#tallies = tallies
  }

  /** How many lines the last call took. */
  get lines(): number {
    return this.#lines
  }

  /** Take rows of a block between two offsets; return where the first line begins that is not as usual. */
  take(mode: 'profile' | 'reference', start: number, end: number): number {
    this.#lines = 0
    const { shift } = this.#finder
    if (shift === undefined) return start
    const kernel = this.#kernel
    let at = start
    do {
      at =
        (mode === 'profile' ? this.#takeEvents : this.#takeObjects)(shift + at, shift + end) - shift
      this.#lines += kernel.lines.value
      this.#bookCurve()
    } while (at < end && kernel.rows.value === kernel.MOST_ROWS.value)
    return at
  }

  /** Book what the kernel counted. Call it once, at the end. */
  finish(): void {
    const kernel = this.#kernel
    const { events, whats, live } = this.#tallies
    const view = new DataView(kernel.memory.buffer, kernel.TEXTS.value)
    const readNumber = (site: number, field: number): number =>
      view.getUint32(site * TEXT.length + field, true)
    for (const [site, place] of this.#finder.places) {
      const growth = view.getFloat64(site * TEXT.length + TEXT.growth, true)
      events.addCounted(place, readNumber(site, TEXT.rows), growth)
      live.bookCounted(place, {
        created: readNumber(site, TEXT.created),
        deleted: readNumber(site, TEXT.deleted),
        unpaired: readNumber(site, TEXT.unpaired),
      })
    }
    for (const [site, word] of this.#finder.words) whats.add(word, readNumber(site, TEXT.rows))
    const { value: gains } = kernel.GAINS
    live.bookGains(
      new Int32Array(kernel.memory.buffer, gains, kernel.MOST_GAINS.value),
      kernel.reused.value,
    )
  }

  readonly #takeEvents = (start: number, end: number): number => {
    const { numbers } = this.#tallies
    const next = this.#kernel.takeEvents(start, end, numbers.last)
    numbers.set(this.#kernel.lastNumber.value, this.#kernel.numbers.value)
    return next
  }

  readonly #takeObjects = (start: number, end: number): number => {
    const next = this.#kernel.takeObjects(start, end)
    this.#tallies.live.bookPeak(this.#kernel.peak.value)
    return next
  }

  #bookCurve(): void {
    const { memory, rows, CLOCKS, SIZES } = this.#kernel
    const clocks = new Float64Array(memory.buffer, CLOCKS.value, rows.value)
    const sizes = new Float64Array(memory.buffer, SIZES.value, rows.value)
    this.#tallies.events.addCurve(clocks, sizes, rows.value)
  }
}
