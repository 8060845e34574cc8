import { copyByWords } from '../../logs/copy-by-words.ts'
import type { ObjectKernel } from './object-kernel.ts'
import type { PlaceCount, PlaceTally } from './place-tally.ts'
import type { RowReader, RowWord } from './row-reader.ts'

const LINE_FEED = 10

/** The numbers below it are no texts. */
const FIRST_SITE = 2

/**
 * Finds the place of a row by its bytes in the kernel, so that a text is only decoded when it is met first. What the
 * kernel does not hold is found by its text.
 *
 * Hot path (bench `profile`, `reference`).
 */
export class PlaceFinder {
  readonly #kernel: ObjectKernel | undefined
  readonly #known: (PlaceCount | undefined)[] = []
  readonly #words = new Map<number, string>()
  /** From an offset in the block to the kernel's address; `undefined` if the block has no room there. */
  #shift: number | undefined

  constructor(kernel: ObjectKernel | undefined) {
    this.#kernel = kernel
  }

  /** Begin a block of lines. */
  begin(bytes: Buffer, start: number, end: number): void {
    const kernel = this.#kernel
    this.#shift = undefined
    if (kernel === undefined || end - start > kernel.BLOCK_LENGTH.value) return
    const memory = new Uint8Array(kernel.memory.buffer)
    const first = copyByWords(memory, kernel.BLOCK.value, { bytes, start, end })
    // The last line of a log may have no line feed.
    memory[first + end - start] = LINE_FEED
    this.#shift = first - start
  }

  /** From an offset in the block to the kernel's address; `undefined` if the block is not in the kernel. */
  get shift(): number | undefined {
    return this.#shift
  }

  /** The places whose rows the kernel counts, by its numbers of their texts. */
  get places(): ReadonlyMap<number, PlaceCount> {
    const places = new Map<number, PlaceCount>()
    this.#known.forEach((place, site) => {
      if (place !== undefined && !this.#words.has(site)) places.set(site, place)
    })
    return places
  }

  /** The words, likewise. */
  get words(): ReadonlyMap<number, string> {
    return this.#words
  }

  /** Let the kernel know a word of the row. */
  keepWord({ text, start, end }: RowWord): void {
    if (this.#kernel === undefined || this.#shift === undefined) return
    const site = this.#kernel.findSite(this.#shift + start, this.#shift + end)
    if (site < FIRST_SITE || this.#words.has(site) || this.#known[site] !== undefined) return
    this.#words.set(site, text)
    this.#kernel.keepWord(site)
  }

  /** Find the place that the rest of a row names; `undefined` if it names none. */
  find(row: RowReader, places: PlaceTally): PlaceCount | undefined {
    if (this.#kernel === undefined || this.#shift === undefined) return places.find(row.readRest())
    const site = this.#kernel.findSite(this.#shift + row.restStart, this.#shift + row.restEnd)
    const known = this.#known[site]
    if (known !== undefined) return known
    const text = row.readRest()
    const place = places.find(text)
    if (place === undefined || site < FIRST_SITE || !places.keeps(text)) return place
    this.#known[site] = place
    if (!this.#words.has(site)) this.#kernel.keepPlace(site, place.owner.number)
    return place
  }
}
