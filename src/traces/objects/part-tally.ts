/** How many parts of a kind, such as functions, are kept apart; all further ones are counted together. */
export const MOST_PARTS_KEPT = 100_000

/**
 * Holds what is counted of each part of a trace. A part that is kept has all of its counts; those of
 * the parts for which there was no room are one sum.
 */
export class PartTally<T> {
  /** What is counted of all parts that are not kept. */
  readonly rest: T
  readonly #parts = new Map<string, T>()
  readonly #most: number

  constructor(rest: T, most = MOST_PARTS_KEPT) {
    this.rest = rest
    this.#most = most
  }

  /** Find what is counted of a part by its name. */
  find(name: string, create: () => T): T {
    const known = this.#parts.get(name)
    if (known !== undefined) return known
    if (this.#parts.size >= this.#most) return this.rest
    const part = create()
    this.#parts.set(name, part)
    return part
  }

  /** List the parts that are kept, in the order of the log. */
  list(): readonly T[] {
    return [...this.#parts.values()]
  }
}
