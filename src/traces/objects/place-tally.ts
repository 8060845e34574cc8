import type { FileGrowth, FunctionGrowth, LiveObjects, TypeCount } from './object-trace.ts'
import { decodeText } from '../decode-text.ts'
import { parsePlace, type RowPlace } from './parse-place.ts'
import { MOST_PARTS_KEPT, PartTally } from './part-tally.ts'

/** What an event at a place is counted in: all that the place is a part of. */
export interface PlaceCount {
  readonly function: Count<FunctionGrowth>
  readonly file: Count<FileGrowth>
  readonly type: Count<TypeCount>
  readonly objects: Count<LiveObjects>
  readonly owner: PlaceOwner
}

/** What an object that was created at a place is live in. */
export interface PlaceOwner {
  /** Of each owner another one, from 0 on. */
  readonly number: number
  readonly type: Count<TypeCount>
  /** Live objects that were created here; of all places that were not kept, one. */
  readonly objects: Count<LiveObjects>
}

type Count<T> = { -readonly [K in keyof T]: T[K] }

/** How many events are of parts that were not kept. */
export interface UnkeptEvents {
  readonly unkeptPlaces: number
  readonly unkeptFunctions: number
  readonly unkeptFiles: number
  readonly unkeptTypes: number
}

/**
 * Counts the events at each place of a program, by its function, file, type and the objects made there. Memory grows
 * with the program up to a bound, not with the log.
 *
 * Hot path (bench `profile`, `reference`): a place is parsed once, and found again by its bytes, as long as there is room for it.
 */
export class PlaceTally {
  readonly #hasTypes: boolean
  readonly #most: number
  readonly #places = new Map<string, PlaceCount>()
  readonly #functions: PartTally<Count<FunctionGrowth>>
  readonly #files: PartTally<Count<FileGrowth>>
  readonly #types: PartTally<Count<TypeCount>>
  /** Of the places that were not kept, by type. */
  readonly #restOwners = new Map<Count<TypeCount>, PlaceOwner>()
  #owners = 0
  readonly #restObjects = createObjects({ type: '', file: '', line: 0, function: '' })
  #unkept = 0

  /** @param most how many places, functions, files and types are each kept apart */
  constructor(hasTypes: boolean, most = MOST_PARTS_KEPT) {
    this.#hasTypes = hasTypes
    this.#most = most
    this.#functions = new PartTally(createFunction('', ''), most)
    this.#files = new PartTally(createFile(''), most)
    this.#types = new PartTally(createType(''), most)
  }

  /** How many events are of parts that were not kept. Without types, nothing is listed by place. */
  get unkept(): UnkeptEvents {
    const { created, deleted } = this.#types.rest
    return {
      unkeptPlaces: this.#hasTypes ? this.#unkept : 0,
      unkeptFunctions: this.#functions.rest.events,
      unkeptFiles: this.#files.rest.events,
      unkeptTypes: created + deleted,
    }
  }

  /** Live objects of places that were not kept. */
  get unkeptLive(): number {
    return this.#restObjects.count
  }

  /** The sum of dRSS at all places, those that were not kept included. */
  sumGrowth(): number {
    return this.#files.list().reduce((sum, { growth }) => sum + growth, this.#files.rest.growth)
  }

  /** Whether a text is kept: it is then the same place for ever. */
  keeps(text: string): boolean {
    return this.#places.has(text)
  }

  /** Find the place that a row names; `undefined` if it names none. */
  find(text: string): PlaceCount | undefined {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const place = parsePlace(decodeText(text), this.#hasTypes)
    if (place === undefined) return undefined
    const { type, file, function: name } = place
    const isKept = this.#places.size < this.#most
    const typeCount = this.#types.find(type, () => createType(type))
    const owner = isKept
      ? this.#createOwner(typeCount, createObjects(place))
      : this.#findRestOwner(typeCount)
    const count = {
      function: this.#functions.find(`${file}\n${name}`, () => createFunction(file, name)),
      file: this.#files.find(file, () => createFile(file)),
      type: typeCount,
      objects: owner.objects,
      owner,
    }
    if (isKept) this.#places.set(text, count)
    else this.#unkept++
    return count
  }

  #createOwner(type: Count<TypeCount>, objects: Count<LiveObjects>): PlaceOwner {
    return { number: this.#owners++, type, objects }
  }

  #findRestOwner(type: Count<TypeCount>): PlaceOwner {
    const known = this.#restOwners.get(type)
    if (known !== undefined) return known
    const owner = this.#createOwner(type, this.#restObjects)
    this.#restOwners.set(type, owner)
    return owner
  }

  listFunctions(): readonly FunctionGrowth[] {
    return this.#functions
      .list()
      .toSorted((a, b) => compareGrowth(a, b) || compareTexts(a.function, b.function))
  }

  listFiles(): readonly FileGrowth[] {
    return this.#files.list().toSorted(compareGrowth)
  }

  listTypes(): readonly TypeCount[] {
    return this.#types
      .list()
      .toSorted((a, b) => b.live - a.live || b.created - a.created || compareTexts(a.type, b.type))
  }

  listLive(): readonly LiveObjects[] {
    return [...this.#places.values()]
      .map(({ objects }) => objects)
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
  }
}

function createFunction(file: string, name: string): Count<FunctionGrowth> {
  return { function: name, file, events: 0, growth: 0 }
}

function createFile(file: string): Count<FileGrowth> {
  return { file, events: 0, growth: 0 }
}

function createType(type: string): Count<TypeCount> {
  return { type, created: 0, deleted: 0, unpaired: 0, live: 0 }
}

function createObjects(place: RowPlace): Count<LiveObjects> {
  return { ...place, count: 0 }
}

function compareGrowth(a: FileGrowth, b: FileGrowth): number {
  return b.growth - a.growth || b.events - a.events || compareTexts(a.file, b.file)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
