import type { Block } from '../logs/block.ts'
import type { AnchorKernel } from './anchor-kernel.ts'
import type { AnchoredLine, AnchorTable } from './anchor-table.ts'
import { dropRepeated } from './find-anchors.ts'
import { pushPlacedLine } from './kernel-finder.ts'

/** Goes through the lines of a block that have an anchor. */
export interface LineCursor {
  /** Where the next line starts; `Infinity` if there is none. */
  readonly start: number
  /** The next line, once for each anchor that it is read by; the cursor then goes on to the one behind it. */
  take(): readonly AnchoredLine[]
  /** Go on to the first line from an offset on. */
  skipTo(start: number): void
}

/** Make a cursor of lines that were found, in their order. */
export function createListCursor(lines: readonly AnchoredLine[]): LineCursor {
  let next = 0
  return {
    get start() {
      return lines[next]?.start ?? Infinity
    },
    take() {
      const first = next
      const start = lines[first]?.start
      while (next < lines.length && lines[next]?.start === start) next++
      return lines.slice(first, next)
    },
    skipTo(start) {
      while ((lines[next]?.start ?? Infinity) < start) next++
    },
  }
}

/** What the kernel found in a piece. */
interface ScannedPiece {
  readonly piece: Block
  readonly table: AnchorTable
  readonly kernel: AnchorKernel
  /** The number of places. */
  readonly found: number
}

/**
 * Goes through the places that the kernel found in a piece; a line is looked at when it is taken.
 *
 * Hot path (bench `gc`): lines that are read as rows are never looked at.
 */
export class PlaceCursor implements LineCursor {
  readonly #scanned: ScannedPiece
  readonly #shift: number
  #place = 0

  constructor(scanned: ScannedPiece) {
    this.#scanned = scanned
    this.#shift = scanned.piece.start - scanned.kernel.base
  }

  /** The number of the next place. */
  get place(): number {
    return this.#place
  }

  get start(): number {
    const { kernel, found } = this.#scanned
    return this.#place < found ? (kernel.places[4 * this.#place] ?? 0) + this.#shift : Infinity
  }

  take(): readonly AnchoredLine[] {
    const lines: AnchoredLine[] = []
    this.#place = pushPlacedLine(lines, this.#scanned.piece, { ...this.#scanned, i: this.#place })
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
