import type { AnchoredLine } from './anchor-table.ts'
import { dropRepeated } from './find-anchors.ts'
import type { PlacedLines } from './kernel-finder.ts'

/** Goes through the lines of a block that have an anchor. */
export interface LineCursor {
  /** Where the next line starts; `Infinity` if there is none. */
  readonly start: number
  /** The next line, once for each anchor that it is read by, valid until the next call; the cursor then goes on to the one behind it. */
  take(): readonly AnchoredLine[]
  /** Go on to the first line from an offset on. */
  skipTo(start: number): void
}

/** Goes through lines that were found, in their order. */
export class ListCursor implements LineCursor {
  readonly #lines: readonly AnchoredLine[]
  /** What is returned for most lines, which have one anchor. */
  readonly #one: AnchoredLine[] = []
  #next = 0

  constructor(lines: readonly AnchoredLine[]) {
    this.#lines = lines
  }

  get start(): number {
    return this.#lines[this.#next]?.start ?? Infinity
  }

  take(): readonly AnchoredLine[] {
    const first = this.#next
    const line = this.#lines[first]
    if (line === undefined) return []
    this.#next++
    while (this.start === line.start) this.#next++
    if (this.#next > first + 1) return this.#lines.slice(first, this.#next)
    this.#one[0] = line
    return this.#one
  }

  skipTo(start: number): void {
    while (this.start < start) this.#next++
  }
}

/**
 * Goes through the places that the kernel found in a piece; a line is looked at when it is taken.
 *
 * Hot path (bench `gc`): lines that are read as rows are never looked at.
 */
export class PlaceCursor implements LineCursor {
  readonly #lines: PlacedLines
  #place = 0

  constructor(lines: PlacedLines) {
    this.#lines = lines
  }

  /** The number of the next place. */
  get place(): number {
    return this.#place
  }

  get start(): number {
    return this.#lines.findStart(this.#place)
  }

  take(): readonly AnchoredLine[] {
    const lines: AnchoredLine[] = []
    this.#place = this.#lines.push(lines, this.#place)
    return lines.length > 1 ? dropRepeated(lines) : lines
  }

  skipTo(start: number): void {
    while (this.start < start) this.#place++
  }

  /** Go on to a place that is the first of its line. */
  goTo(place: number): void {
    this.#place = place
  }
}
