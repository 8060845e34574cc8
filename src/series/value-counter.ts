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
    // 0 and −0 are one number.
    this.#number[0] = value + 0
    return this.#count()
  }

  /** Count the numbers of a column between two places, without `NaN`; `false` if there is one too many. */
  addAll(column: Float64Array, from: number, to: number): boolean {
    const number = this.#number
    for (let i = from; i < to; i++) {
      number[0] = (column[i] ?? NaN) + 0
      if (!Number.isNaN(number[0]) && !this.#count()) return false
    }
    return true
  }

  /** Count the number that was written down last: of one that is passed to a function, the engine makes an object. */
  #count(): boolean {
    const at = this.#find()
    const table = this.#table
    const count = table[at + 1] ?? 0
    table[at + 1] = count + 1
    if (count > 0) return true
    table[at] = this.#number[0] ?? NaN
    this.#size++
    return this.#size <= this.#most
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

  /** The place of the number that was written down last, or an empty one for it. */
  #find(): number {
    const value = this.#number[0] ?? NaN
    const mixed = Math.imul((this.#bits[0] ?? 0) ^ Math.imul(this.#bits[1] ?? 0, MIX), MIX)
    const table = this.#table
    let at = (mixed >>> 17) << 1
    while (table[at + 1] !== 0 && table[at] !== value) at = (at + 2) % (2 * PLACES)
    return at
  }
}

const MIX = 0x9e3779b1
