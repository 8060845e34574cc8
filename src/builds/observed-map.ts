/** A map that tells which of its entries somebody asks for, and when it is asked for all of them. */
export class ObservedMap<T> implements ReadonlyMap<string, T> {
  readonly #map: ReadonlyMap<string, T>
  readonly #one: (name: string) => void
  readonly #all: () => void

  /**
   * @param one is told of each name that is asked for, whether it is there or not
   * @param all is told when somebody looks at all entries
   */
  constructor(map: ReadonlyMap<string, T>, one: (name: string) => void, all: () => void) {
    this.#map = map
    this.#one = one
    this.#all = all
  }

  get size(): number {
    return this.#whole().size
  }

  get(name: string): T | undefined {
    this.#one(name)
    return this.#map.get(name)
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  forEach(visit: (value: T, name: string, map: ReadonlyMap<string, T>) => void): void {
    this.#whole().forEach(visit)
  }

  entries(): MapIterator<[string, T]> {
    return this.#whole().entries()
  }

  keys(): MapIterator<string> {
    return this.#whole().keys()
  }

  values(): MapIterator<T> {
    return this.#whole().values()
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.#whole()[Symbol.iterator]()
  }

  #whole(): ReadonlyMap<string, T> {
    this.#all()
    return this.#map
  }
}
