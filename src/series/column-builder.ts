/** A column of numbers that grows as samples are pushed; 8 bytes a number, doubled when full. */
export class ColumnBuilder {
  #values = new Float64Array(256)
  #length = 0

  /** Append a number. */
  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value
  }

  /** The number at a place; `NaN` behind the end. */
  at(index: number): number {
    return index < this.#length ? (this.#values[index] ?? NaN) : NaN
  }

  /** The place of the last one of numbers that ascend which is at most a given one; −1 if there is none. */
  findLast(most: number): number {
    let [low, high] = [0, this.#length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.at(middle) <= most) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** Return what was pushed, without a copy. */
  finish(): Float64Array {
    return this.#values.subarray(0, this.#length)
  }
}
