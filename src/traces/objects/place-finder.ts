import type { ObjectKernel } from './object-kernel.ts'
import type { PlaceCount, PlaceTally } from './place-tally.ts'
import type { RowReader } from './row-reader.ts'

/** The numbers below it are no texts. */
const FIRST_SITE = 2

/**
 * Finds the place of a row by its bytes in the kernel, so that a text is only decoded when it is met first. What the
 * kernel does not hold is found by its text.
 *
 * Hot path (bench `objects`).
 */
export class PlaceFinder {
  readonly #kernel: ObjectKernel | undefined
  readonly #known: (PlaceCount | undefined)[] = []
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
    new Uint8Array(kernel.memory.buffer).set(bytes.subarray(start, end), kernel.BLOCK.value)
    this.#shift = kernel.BLOCK.value - start
  }

  /** Find the place that the rest of a row names; `undefined` if it names none. */
  find(row: RowReader, places: PlaceTally): PlaceCount | undefined {
    if (this.#kernel === undefined || this.#shift === undefined) return places.find(row.readRest())
    const site = this.#kernel.findSite(this.#shift + row.restStart, this.#shift + row.restEnd)
    const known = this.#known[site]
    if (known !== undefined) return known
    const text = row.readRest()
    const place = places.find(text)
    if (site >= FIRST_SITE && places.keeps(text)) this.#known[site] = place
    return place
  }
}
