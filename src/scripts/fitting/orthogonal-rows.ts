/**
 * A least-squares problem to which rows are added one at a time: Givens rotations keep only its triangle, so that memory
 * grows with the unknowns and not with the rows. Hot path over the rows (bench `fit`).
 */
export class OrthogonalRows {
  readonly #size: number
  /** The upper triangle, row by row, and the right side rotated with it. */
  readonly #triangle: Float64Array
  readonly #right: Float64Array
  readonly #row: Float64Array

  /** @param size number of unknowns */
  constructor(size: number) {
    this.#size = size
    this.#triangle = new Float64Array(size * size)
    this.#right = new Float64Array(size)
    this.#row = new Float64Array(size)
  }

  /** Copy the problem, to which further rows may then be added. */
  clone(): OrthogonalRows {
    const copy = new OrthogonalRows(this.#size)
    copy.#triangle.set(this.#triangle)
    copy.#right.set(this.#right)
    return copy
  }

  /** Add the row `Σ factors[j] · x[j] = right`; `at` is where it begins in `factors`. */
  push(factors: Float64Array, at: number, right: number): void {
    const size = this.#size
    const [triangle, sides, row] = [this.#triangle, this.#right, this.#row]
    for (let j = 0; j < size; j++) row[j] = factors[at + j] ?? 0
    let side = right
    for (let i = 0; i < size; i++) {
      const below = row[i] ?? 0
      if (below === 0) continue
      const above = triangle[i * size + i] ?? 0
      const length = Math.hypot(above, below)
      const [cosine, sine] = [above / length, below / length]
      for (let j = i; j < size; j++) {
        const [high, low] = [triangle[i * size + j] ?? 0, row[j] ?? 0]
        triangle[i * size + j] = cosine * high + sine * low
        row[j] = cosine * low - sine * high
      }
      const known = sides[i] ?? 0
      sides[i] = cosine * known + sine * side
      side = cosine * side - sine * known
    }
  }

  /** Solve the problem; `undefined` if an unknown is in no row. */
  solve(): Float64Array | undefined {
    return this.#substitute(this.#right)
  }

  /** Invert the sum of squares `AᵀA` of all rows, row by row; `undefined` if an unknown is in no row. */
  invertSquares(): Float64Array | undefined {
    const size = this.#size
    const inverse = new Float64Array(size * size)
    for (let column = 0; column < size; column++) {
      const unit = new Float64Array(size)
      unit[column] = 1
      const half = this.#substituteForward(unit)
      const whole = half && this.#substitute(half)
      if (whole === undefined) return undefined
      for (let i = 0; i < size; i++) inverse[i * size + column] = whole[i] ?? NaN
    }
    return inverse
  }

  #substitute(right: Float64Array): Float64Array | undefined {
    const size = this.#size
    const found = new Float64Array(size)
    for (let i = size - 1; i >= 0; i--) {
      let rest = right[i] ?? 0
      for (let j = i + 1; j < size; j++)
        rest -= (this.#triangle[i * size + j] ?? 0) * (found[j] ?? 0)
      const pivot = this.#triangle[i * size + i] ?? 0
      if (pivot === 0) return undefined
      found[i] = rest / pivot
    }
    return found
  }

  #substituteForward(right: Float64Array): Float64Array | undefined {
    const size = this.#size
    const found = new Float64Array(size)
    for (let i = 0; i < size; i++) {
      let rest = right[i] ?? 0
      for (let j = 0; j < i; j++) rest -= (this.#triangle[j * size + i] ?? 0) * (found[j] ?? 0)
      const pivot = this.#triangle[i * size + i] ?? 0
      if (pivot === 0) return undefined
      found[i] = rest / pivot
    }
    return found
  }
}
