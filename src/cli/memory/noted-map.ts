/** A map that notes which of its entries are asked for, and whether any is new. */
export class NotedMap<T> extends Map<string, T> {
  readonly #used: Set<string>
  #isChanged: boolean

  constructor(entries: Readonly<Record<string, T>> = {}) {
    super()
    for (const [name, entry] of Object.entries(entries)) super.set(name, entry)
    this.#used = new Set()
    this.#isChanged = false
  }

  /** Whether anything was set since it was made. */
  get isChanged(): boolean {
    return this.#isChanged
  }

  override get(name: string): T | undefined {
    this.#used.add(name)
    return super.get(name)
  }

  override set(name: string, entry: T): this {
    this.#isChanged = true
    this.#used.add(name)
    return super.set(name, entry)
  }

  /** List all entries, or only those that were asked for or set. */
  list(onlyUsed: boolean): Readonly<Record<string, T>> {
    return Object.fromEntries([...this].filter(([name]) => !onlyUsed || this.#used.has(name)))
  }
}
