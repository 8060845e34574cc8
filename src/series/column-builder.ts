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

  /** The number pushed last; `NaN` before the first. */
  last(): number {
    return this.#length === 0 ? NaN : (this.#values[this.#length - 1] ?? NaN)
  }

  /** Return what was pushed, without a copy. */
  finish(): Float64Array {
    return this.#values.subarray(0, this.#length)
  }
}
