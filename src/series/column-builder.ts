/** A column of numbers that grows as they are pushed; 8 bytes a number, doubled when full. */
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

  /** Return what was pushed, without a copy. */
  finish(): Float64Array {
    return this.#values.subarray(0, this.#length)
  }
}
