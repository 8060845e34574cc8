const PLACES = 32_768

/**
 * Counts how often different numbers occur.
 *
 * Hot path (bench `gc`): a table of numbers, since a `Map` makes an object of each.
 */
export class ValueCounter {
  readonly #most: number
  /** A number and its count at each place; an empty one has a count of 0. */
  readonly #table = new Float64Array(2 * PLACES)
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
    const table = this.#table
    const count = table[at + 1] ?? 0
    table[at + 1] = count + 1
    if (count > 0) return true
    table[at] = value + 0
    this.#size++
    return this.#size <= this.#most
  }

  /** Count the numbers of a column between two places, without `NaN`; `false` if there is one too many. */
  addAll(column: Float64Array, from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const value = column[i] ?? NaN
      if (!Number.isNaN(value) && !this.add(value)) return false
    }
    return true
  }

  /** Return the numbers and how often each occurs. */
  finish(): ReadonlyMap<number, number> {
    const found = new Map<number, number>()
    for (let at = 0; at < this.#table.length; at += 2) {
      const count = this.#table[at + 1] ?? 0
      if (count > 0) found.set(this.#table[at] ?? NaN, count)
    }
    return found
  }

  /** The place of a number, or an empty one for it. */
  #find(value: number): number {
    // 0 and −0 are one number.
    this.#number[0] = value + 0
    const mixed = Math.imul((this.#bits[0] ?? 0) ^ Math.imul(this.#bits[1] ?? 0, MIX), MIX)
    const table = this.#table
    let at = (mixed >>> 17) << 1
    while (table[at + 1] !== 0 && table[at] !== value) at = (at + 2) % (2 * PLACES)
    return at
  }
}

const MIX = 0x9e3779b1
