/** Two maps as one, without a copy of either; what both have is that of the second. */
export class JoinedMap<V> implements ReadonlyMap<string, V> {
  readonly #first: ReadonlyMap<string, V>
  readonly #second: ReadonlyMap<string, V>

  constructor(first: ReadonlyMap<string, V>, second: ReadonlyMap<string, V>) {
    this.#first = first
    this.#second = second
  }

  get size(): number {
    let size = this.#first.size
    for (const name of this.#second.keys()) if (!this.#first.has(name)) size++
    return size
  }

  get(name: string): V | undefined {
    return this.#second.get(name) ?? this.#first.get(name)
  }

  has(name: string): boolean {
    return this.#second.has(name) || this.#first.has(name)
  }

  forEach(visit: (value: V, name: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [name, value] of this.entries()) visit(value, name, this)
  }

  *keys(): Generator<string, undefined> {
    for (const [name] of this.entries()) yield name
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value
  }

  *entries(): Generator<[string, V], undefined> {
    for (const [name, value] of this.#first) yield [name, this.#second.get(name) ?? value]
    for (const [name, value] of this.#second) if (!this.#first.has(name)) yield [name, value]
  }

  [Symbol.iterator](): Generator<[string, V], undefined> {
    return this.entries()
  }
}
