/** A view of a map: each of its values is made of one of the map's when it is asked for. */
export class MapView<T, V> implements ReadonlyMap<string, V> {
  readonly #map: ReadonlyMap<string, T>
  readonly #make: (value: T) => V

  constructor(map: ReadonlyMap<string, T>, make: (value: T) => V) {
    this.#map = map
    this.#make = make
  }

  get size(): number {
    return this.#map.size
  }

  get(name: string): V | undefined {
    const value = this.#map.get(name)
    return value === undefined ? undefined : this.#make(value)
  }

  has(name: string): boolean {
    return this.#map.has(name)
  }

  forEach(visit: (value: V, name: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [name, value] of this.entries()) visit(value, name, this)
  }

  keys(): MapIterator<string> {
    return this.#map.keys()
  }

  entries(): MapIterator<[string, V]> {
    return this.#whole().entries()
  }

  values(): MapIterator<V> {
    return this.#whole().values()
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries()
  }

  #whole(): Map<string, V> {
    return new Map([...this.#map].map(([name, value]) => [name, this.#make(value)]))
  }
}
