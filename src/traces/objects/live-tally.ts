import type { ObjectKernel } from './object-kernel.ts'
import type { ObjectCounts } from './object-trace.ts'
import type { PlaceCount, PlaceOwner } from './place-tally.ts'

/** The address of an object; a string if a number cannot hold it exactly. */
export type Address = number | string

const HIGH = 2 ** 32

/**
 * Pairs each destroyed object with the place that created it. Memory: 34 bytes for each live object, 60 without a
 * kernel.
 *
 * Hot path (bench `objects`).
 */
export class LiveTally {
  readonly #kernel: ObjectKernel | undefined
  /** The places of objects by their numbers in the kernel. */
  readonly #owners: PlaceOwner[] = []
  #inKernel = 0
  /** What the kernel does not hold: address 0, and those that are strings. */
  readonly #places = new Map<Address, PlaceOwner>()
  #created = 0
  #deleted = 0
  #unpaired = 0
  #reused = 0
  #peakLive = 0

  constructor(kernel: ObjectKernel | undefined) {
    this.#kernel = kernel
  }

  get counts(): ObjectCounts {
    return {
      created: this.#created,
      deleted: this.#deleted,
      unpaired: this.#unpaired,
      reused: this.#reused,
      live: this.#count,
      peakLive: this.#peakLive,
    }
  }

  get #count(): number {
    return this.#places.size + this.#inKernel
  }

  create(address: Address, place: PlaceCount): void {
    this.#created++
    place.type.created++
    const older = this.#put(address, place.owner)
    if (older !== undefined) {
      this.#reused++
      bury(older)
    }
    place.objects.count++
    place.type.live++
    this.#peakLive = Math.max(this.#peakLive, this.#count)
  }

  delete(address: Address, place: PlaceCount): void {
    this.#deleted++
    place.type.deleted++
    const older = this.#take(address)
    if (older !== undefined) {
      bury(older)
      return
    }
    this.#unpaired++
    place.type.unpaired++
  }

  /** Keep whose an object is; return whose the one before it was. */
  #put(address: Address, owner: PlaceOwner): PlaceOwner | undefined {
    if (this.#kernel === undefined || typeof address === 'string' || address === 0) {
      const older = this.#places.get(address)
      this.#places.set(address, owner)
      return older
    }
    this.#owners[owner.number] = owner
    const number = this.#kernel.createObject(address, address / HIGH, owner.number)
    if (number >= 0) return this.#owners[number]
    this.#inKernel++
    return undefined
  }

  #take(address: Address): PlaceOwner | undefined {
    if (this.#kernel === undefined || typeof address === 'string' || address === 0) {
      const older = this.#places.get(address)
      this.#places.delete(address)
      return older
    }
    const number = this.#kernel.removeObject(address, address / HIGH)
    if (number < 0) return undefined
    this.#inKernel--
    return this.#owners[number]
  }
}

function bury({ objects, type }: PlaceOwner): void {
  objects.count--
  type.live--
}
