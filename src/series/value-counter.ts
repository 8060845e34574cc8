/** An empty place has a count of 0. */
const PLACES = 32_768

/**
 * Counts how often different numbers occur.
 *
 * Hot path (bench `gc`): a table of numbers, since a `Map` makes an object of each.
 */
export class ValueCounter {
  readonly #most: number
  readonly #values = new Float64Array(PLACES)
  readonly #counts = new Float64Array(PLACES)
  readonly #bits = new Uint32Array(2)
  readonly #number = new Float64Array(this.#bits.buffer)
  #size = 0

  /** @param most how many numbers may differ, at most half of the places */
  constructor(most: number) {
    this.#most = most
  }

  /** Count a number; `false` if it is one too many. */
  add(value: number): boolean {
    const at = this.#find(value)
    const count = this.#counts[at] ?? 0
    this.#counts[at] = count + 1
    if (count > 0) return true
    this.#values[at] = value + 0
    this.#size++
    return this.#size <= this.#most
  }

  /** Return the numbers and how often each occurs. */
  finish(): ReadonlyMap<number, number> {
    const found = new Map<number, number>()
    this.#counts.forEach((count, at) => {
      if (count > 0) found.set(this.#values[at] ?? NaN, count)
    })
    return found
  }

  /** The place of a number, or an empty one for it. */
  #find(value: number): number {
    // 0 and −0 are one number.
    this.#number[0] = value + 0
    const mixed = Math.imul((this.#bits[0] ?? 0) ^ Math.imul(this.#bits[1] ?? 0, MIX), MIX)
    let at = mixed >>> 17
    while (this.#counts[at] !== 0 && this.#values[at] !== value) at = (at + 1) % PLACES
    return at
  }
}

const MIX = 0x9e3779b1
