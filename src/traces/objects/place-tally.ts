import type { FileGrowth, FunctionGrowth, LiveObjects, TypeCount } from './object-trace.ts'
import { decodeText } from '../decode-text.ts'
import { parsePlace, type RowPlace } from './parse-place.ts'

/** How many places and types are distinguished; all further ones are counted together. */
const MOST_PLACES = 100_000

/** The counts of one place. */
export interface PlaceCount extends RowPlace {
  events: number
  growth: number
  /** Live objects that were created here. */
  live: number
  readonly counts: TypeTally
}

/** The counts of one type. */
interface TypeTally {
  created: number
  deleted: number
  unpaired: number
  live: number
}

/**
 * Counts the events at each place of a program. Memory grows with the program, not with the log.
 *
 * Hot path (bench `objects`): a place is parsed once, and found again by its bytes.
 */
export class PlaceTally {
  readonly #hasTypes: boolean
  readonly #places = new Map<string, PlaceCount>()
  readonly #types = new Map<string, TypeTally>()
  readonly #rest: PlaceCount
  #unkept = 0

  constructor(hasTypes: boolean) {
    this.#hasTypes = hasTypes
    this.#rest = createPlace({ type: '', file: '', line: 0, function: '' }, createTally())
  }

  /** Events of places that were not kept. */
  get unkept(): number {
    return this.#unkept
  }

  /** Live objects of places that were not kept. */
  get unkeptLive(): number {
    return this.#rest.live
  }

  /** The sum of dRSS at all places, those that were not kept included. */
  sumGrowth(): number {
    return this.#list().reduce((sum, { growth }) => sum + growth, this.#rest.growth)
  }

  /** Find the place that a row names; `undefined` if it names none. */
  find(text: string): PlaceCount | undefined {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const place = parsePlace(decodeText(text), this.#hasTypes)
    if (place === undefined) return undefined
    if (this.#places.size >= MOST_PLACES) {
      this.#unkept++
      return this.#rest
    }
    const count = createPlace(place, this.#findType(place.type))
    this.#places.set(text, count)
    return count
  }

  listFunctions(): readonly FunctionGrowth[] {
    return sumBy(this.#list(), ({ file, function: name }) => `${file}\n${name}`)
      .map(({ place, events, growth }) => ({
        function: place.function,
        file: place.file,
        events,
        growth,
      }))
      .sort((a, b) => compareGrowth(a, b) || compareTexts(a.function, b.function))
  }

  listFiles(): readonly FileGrowth[] {
    return sumBy(this.#list(), ({ file }) => file)
      .map(({ place, events, growth }) => ({ file: place.file, events, growth }))
      .sort(compareGrowth)
  }

  listTypes(): readonly TypeCount[] {
    return [...this.#types]
      .map(([type, tally]): TypeCount => ({ type, ...tally }))
      .sort((a, b) => b.live - a.live || b.created - a.created || compareTexts(a.type, b.type))
  }

  listLive(): readonly LiveObjects[] {
    return this.#list()
      .filter(({ live }) => live > 0)
      .map(({ type, file, line, function: name, live }) => ({
        type,
        file,
        line,
        function: name,
        count: live,
      }))
      .sort((a, b) => b.count - a.count)
  }

  #list(): readonly PlaceCount[] {
    return [...this.#places.values()].filter(({ events }) => events > 0)
  }

  #findType(type: string): TypeTally {
    const known = this.#types.get(type)
    if (known !== undefined) return known
    const tally = createTally()
    this.#types.set(type, tally)
    return tally
  }
}

function createPlace(place: RowPlace, counts: TypeTally): PlaceCount {
  return { ...place, events: 0, growth: 0, live: 0, counts }
}

function createTally(): TypeTally {
  return { created: 0, deleted: 0, unpaired: 0, live: 0 }
}

/** Merge places that look the same to a reader. */
function sumBy(
  places: readonly PlaceCount[],
  name: (place: PlaceCount) => string,
): { place: PlaceCount; events: number; growth: number }[] {
  const sums = new Map<string, { place: PlaceCount; events: number; growth: number }>()
  for (const place of places) {
    const key = name(place)
    const sum = sums.get(key) ?? { place, events: 0, growth: 0 }
    sum.events += place.events
    sum.growth += place.growth
    sums.set(key, sum)
  }
  return [...sums.values()]
}

function compareGrowth(a: FileGrowth, b: FileGrowth): number {
  return b.growth - a.growth || b.events - a.events || compareTexts(a.file, b.file)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
