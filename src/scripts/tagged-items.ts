interface Entry<T> {
  readonly tag: number
  /** `undefined` where the tag was removed. */
  readonly item: T | undefined
}

/** What all versions share: what was set, in its order, and where in it each tag was set. */
interface History<T> {
  readonly entries: Entry<T>[]
  readonly places: Map<number, number[]>
}

/** What one version has of its history. */
interface Extent {
  readonly length: number
  readonly size: number
  readonly firstFree: number
}

/**
 * Items by their tags. A change gives a new version and leaves the old one as it is; `set label` in a loop takes constant time
 * for each, since versions share their history.
 */
export class TaggedItems<T> {
  readonly #history: History<T>
  readonly #extent: Extent
  #sorted: readonly (readonly [number, T])[] | undefined

  private constructor(history: History<T>, extent: Extent) {
    this.#history = history
    this.#extent = extent
  }

  /** Create it without an item. */
  static empty<T>(): TaggedItems<T> {
    return new TaggedItems<T>(
      { entries: [], places: new Map() },
      { length: 0, size: 0, firstFree: 1 },
    )
  }

  /** The smallest tag from 1 on that is not used. */
  get firstFree(): number {
    return this.#extent.firstFree
  }

  /** Get the item of a tag. */
  get(tag: number): T | undefined {
    const place = this.#history.places.get(tag)?.findLast((each) => each < this.#extent.length)
    return place === undefined ? undefined : this.#history.entries[place]?.item
  }

  /** Whether a tag has an item. */
  has(tag: number): boolean {
    return this.get(tag) !== undefined
  }

  /** Set the item of a tag. */
  with(tag: number, item: T): TaggedItems<T> {
    const { size, firstFree } = this.#extent
    const changed = this.#append(
      { tag, item },
      { size: this.has(tag) ? size : size + 1, firstFree },
    )
    let free = firstFree
    while (changed.has(free)) free++
    return new TaggedItems(changed.#history, { ...changed.#extent, firstFree: free })
  }

  /** Remove the item of a tag, if it has one. */
  without(tag: number): TaggedItems<T> {
    if (!this.has(tag)) return this
    const { size, firstFree } = this.#extent
    const isLower = tag >= 1 && tag < firstFree
    return this.#append(
      { tag, item: undefined },
      { size: size - 1, firstFree: isLower ? tag : firstFree },
    )
  }

  /** The items in the order of their tags. */
  values(): readonly T[] {
    return [...this].map(([, item]) => item)
  }

  /** Go through tags and items in the order of the tags. */
  [Symbol.iterator](): Iterator<readonly [number, T]> {
    this.#sorted ??= this.#sort()
    return this.#sorted[Symbol.iterator]()
  }

  #sort(): readonly (readonly [number, T])[] {
    const items = new Map<number, T>()
    for (const { tag, item } of this.#history.entries.slice(0, this.#extent.length)) {
      if (item === undefined) items.delete(tag)
      else items.set(tag, item)
    }
    return [...items].sort(([a], [b]) => a - b)
  }

  #append(entry: Entry<T>, next: Omit<Extent, 'length'>): TaggedItems<T> {
    const { length, size } = this.#extent
    // Another version went on from here, or most of the history is of items that are gone.
    const isCopied = this.#history.entries.length > length || length > 2 * size + MOST_GONE
    const history = isCopied ? this.#copy() : this.#history
    const places = history.places.get(entry.tag)
    if (places === undefined) history.places.set(entry.tag, [history.entries.length])
    else places.push(history.entries.length)
    history.entries.push(entry)
    return new TaggedItems(history, { ...next, length: history.entries.length })
  }

  #copy(): History<T> {
    const entries = [...this].map(([tag, item]) => ({ tag, item }))
    return { entries, places: new Map(entries.map(({ tag }, place) => [tag, [place]])) }
  }
}

/** Items that are gone, beside as many as there are, before the history is written anew. */
const MOST_GONE = 64
