import type { ObjectKernel } from './object-kernel.ts'
import type { ObjectCounts } from './object-trace.ts'
import type { PlaceCount, PlaceOwner } from './place-tally.ts'

/** The address of an object; a string if a number cannot hold it exactly. */
export type Address = number | string

const HIGH = 2 ** 32

/** Rows of Reference Tracing at one place. */
export interface CountedObjects {
  readonly created: number
  readonly deleted: number
  readonly unpaired: number
}

/**
 * Pairs each destroyed object with the place that created it. Memory: 34 bytes for each live object, 60 without a
 * kernel.
 *
 * Hot path (bench `profile`, `reference`).
 */
export class LiveTally {
  readonly #kernel: ObjectKernel | undefined
  /** The places of objects by their numbers in the kernel; nothing has the number -1. */
  readonly #owners: (PlaceOwner | undefined)[] = []
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
    return this.#places.size + (this.#kernel?.countLive() ?? 0)
  }

  create(address: Address, place: PlaceCount): void {
    this.#owners[place.owner.number] = place.owner
    this.#bookCreation(place, this.#put(address, place.owner))
  }

  delete(address: Address, place: PlaceCount): void {
    // The kernel may create the next object of this place by itself.
    this.#owners[place.owner.number] = place.owner
    this.#bookDeletion(place, this.#take(address))
  }

  /** Book objects that the kernel counted at a place. */
  bookCounted({ type }: PlaceCount, { created, deleted, unpaired }: CountedObjects): void {
    this.#created += created
    this.#deleted += deleted
    this.#unpaired += unpaired
    type.created += created
    type.deleted += deleted
    type.unpaired += unpaired
  }

  /** Book by how many the live objects of each owner grew in the kernel, and how many `NEW:` were of a live address. */
  bookGains(gains: Int32Array, reused: number): void {
    this.#reused += reused
    for (const { number, objects, type } of this.#owners.filter((owner) => owner !== undefined)) {
      const gained = gains[number] ?? 0
      objects.count += gained
      type.live += gained
    }
  }

  /** Book the most objects that were live in the kernel at once, while the others stayed as they are. */
  bookPeak(inKernel: number): void {
    this.#peakLive = Math.max(this.#peakLive, this.#places.size + inKernel)
  }

  #bookCreation(place: PlaceCount, older: PlaceOwner | undefined): void {
    this.#created++
    place.type.created++
    if (older !== undefined) {
      this.#reused++
      bury(older)
    }
    place.objects.count++
    place.type.live++
    this.#peakLive = Math.max(this.#peakLive, this.#count)
  }

  #bookDeletion(place: PlaceCount, older: PlaceOwner | undefined): void {
    this.#deleted++
    place.type.deleted++
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
    return this.#owners[this.#kernel.createObject(address, address / HIGH, owner.number)]
  }

  #take(address: Address): PlaceOwner | undefined {
    if (this.#kernel === undefined || typeof address === 'string' || address === 0) {
      const older = this.#places.get(address)
      this.#places.delete(address)
      return older
    }
    return this.#owners[this.#kernel.removeObject(address, address / HIGH)]
  }
}

function bury({ objects, type }: PlaceOwner): void {
  objects.count--
  type.live--
}
