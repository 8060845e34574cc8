/** A map that can be asked for any entry, and lists only some. */
export class ListedMap<T> extends Map<string, T> {
  readonly #whole: ReadonlyMap<string, T>

  constructor(whole: ReadonlyMap<string, T>, isListed: (name: string) => boolean) {
    super([...whole].filter(([name]) => isListed(name)))
    this.#whole = whole
  }

  override get(name: string): T | undefined {
    return this.#whole.get(name)
  }

  override has(name: string): boolean {
    return this.#whole.has(name)
  }
}
