import type { ObjectCounts } from './object-trace.ts'
import type { PlaceCount } from './place-tally.ts'

/** The address of an object; a string if a number cannot hold it exactly. */
export type Address = number | string

/** Pairs each destroyed object with the place that created it. Memory: 60 bytes for each live object. */
export class LiveTally {
  readonly #places = new Map<Address, PlaceCount>()
  #created = 0
  #deleted = 0
  #unpaired = 0
  #reused = 0
  #peakLive = 0

  get counts(): ObjectCounts {
    return {
      created: this.#created,
      deleted: this.#deleted,
      unpaired: this.#unpaired,
      reused: this.#reused,
      live: this.#places.size,
      peakLive: this.#peakLive,
    }
  }

  create(address: Address, place: PlaceCount): void {
    this.#created++
    place.type.created++
    const older = this.#places.get(address)
    if (older !== undefined) {
      this.#reused++
      bury(older)
    }
    place.objects.count++
    place.type.live++
    this.#places.set(address, place)
    this.#peakLive = Math.max(this.#peakLive, this.#places.size)
  }

  delete(address: Address, place: PlaceCount): void {
    this.#deleted++
    place.type.deleted++
    const older = this.#places.get(address)
    if (older === undefined) {
      this.#unpaired++
      place.type.unpaired++
      return
    }
    bury(older)
    this.#places.delete(address)
  }
}

function bury(place: PlaceCount): void {
  place.objects.count--
  place.type.live--
}
