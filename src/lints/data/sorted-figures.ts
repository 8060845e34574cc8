/** A figure of the runs, in its base unit, by the expression that gives it. */
export interface Figure {
  readonly expression: string
  readonly value: number
}

/** Figures of one dimension, found by value. */
export class SortedFigures<T extends Figure> {
  readonly #figures: readonly T[]

  constructor(figures: readonly T[]) {
    this.#figures = figures.toSorted((a, b) => a.value - b.value)
  }

  /** List those between two values, both included, in the order of their values. */
  listBetween(low: number, high: number): readonly T[] {
    const from = this.#findFirst(low)
    const listed: T[] = []
    for (let at = from; at < this.#figures.length; at += 1) {
      const figure = this.#figures[at]
      if (figure === undefined || figure.value > high) break
      listed.push(figure)
    }
    return listed
  }

  /** Whether there is one between two values, both included. */
  hasBetween(low: number, high: number): boolean {
    const first = this.#figures[this.#findFirst(low)]
    return first !== undefined && first.value <= high
  }

  /** Count those from one value to another, that one excluded. */
  countBetween(low: number, high: number): number {
    return this.#findFirst(high) - this.#findFirst(low)
  }

  /** List all of them. */
  listAll(): readonly T[] {
    return this.#figures
  }

  /** Find the first place whose value is not below one. */
  #findFirst(low: number): number {
    let [from, to] = [0, this.#figures.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#figures[middle]?.value ?? Infinity) < low) from = middle + 1
      else to = middle
    }
    return from
  }
}
