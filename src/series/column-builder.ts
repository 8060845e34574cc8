/**
 * A column of numbers that grows as samples are pushed; 8 bytes a number, doubled when full. Until the first number that
 * is not `NaN`, it takes no memory.
 */
export class ColumnBuilder {
  #values: Float64Array | undefined
  #length = 0

  /** Append a number. */
  push(value: number): void {
    if (this.#values === undefined && Number.isNaN(value)) this.#length++
    else this.#reserve(1)[this.#length++] = value
  }

  /** Append the numbers of a column between two indexes; `NaN` for each where there is no column. */
  append(column: Float64Array | undefined, from: number, to: number): void {
    if (column === undefined && this.#values === undefined) {
      this.#length += to - from
      return
    }
    const values = this.#reserve(to - from)
    if (column === undefined) values.fill(NaN, this.#length, this.#length + to - from)
    else if (to - from > FEW) values.set(column.subarray(from, to), this.#length)
    // A view would cost more than the numbers.
    else for (let i = from; i < to; i++) values[this.#length + i - from] = column[i] ?? NaN
    this.#length += to - from
  }

  /** Whether something else than `NaN` was pushed. */
  get hasNumbers(): boolean {
    return this.#values !== undefined
  }

  /** The number at a place; `NaN` behind the end. */
  at(index: number): number {
    return index < this.#length ? (this.#values?.[index] ?? NaN) : NaN
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
    return this.#values?.subarray(0, this.#length) ?? new Float64Array(this.#length).fill(NaN)
  }

  /** Make room for more numbers. */
  #reserve(count: number): Float64Array {
    const needed = this.#length + count
    const values = this.#values
    if (values !== undefined && needed <= values.length) return values
    const larger = new Float64Array(Math.max(FEWEST, 2 * (values?.length ?? 0), needed))
    if (values === undefined) larger.fill(NaN, 0, this.#length)
    else larger.set(values)
    return (this.#values = larger)
  }
}

const FEWEST = 256
const FEW = 16
