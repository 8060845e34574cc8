import type { LiveCurve } from './malloc-trace.ts'

/** One stretch of events: what was outstanding at its end, and its minimum and maximum. */
export interface LiveCell {
  readonly bytes: number
  readonly lowBytes: number
  readonly highBytes: number
  readonly count: number
  readonly lowCount: number
  readonly highCount: number
}

/** When there are this many stretches, neighbours are joined in pairs, as in the kernel. */
export const MOST_CELLS = 4096

/** Create columns from the stretches of a trace. @param events number of events of the whole trace */
export function createLiveCurve(
  cells: readonly LiveCell[],
  stride: number,
  events: number,
): LiveCurve {
  const column = (read: (cell: LiveCell) => number): Float64Array => Float64Array.from(cells, read)
  return {
    events: Float64Array.from(cells, (_, i) => Math.min((i + 1) * stride, events)),
    bytes: column((cell) => cell.bytes),
    minBytes: column((cell) => cell.lowBytes),
    maxBytes: column((cell) => cell.highBytes),
    counts: column((cell) => cell.count),
    minCounts: column((cell) => cell.lowCount),
    maxCounts: column((cell) => cell.highCount),
  }
}

/** Tracks what is outstanding, event by event, in constant memory. */
export class LiveCurveBuilder {
  stride = 1
  cells: LiveCell[] = []
  #events = 0
  #low = { bytes: 0, count: 0 }
  #high = { bytes: 0, count: 0 }
  #last = { bytes: 0, count: 0 }

  /** Take what is outstanding after one event. */
  add(bytes: number, count: number): void {
    this.#low = { bytes: Math.min(this.#low.bytes, bytes), count: Math.min(this.#low.count, count) }
    this.#high = {
      bytes: Math.max(this.#high.bytes, bytes),
      count: Math.max(this.#high.count, count),
    }
    this.#last = { bytes, count }
    if (++this.#events === this.stride) this.#endCell()
  }

  /** End the last stretch, which may be shorter. */
  finish(): void {
    if (this.#events > 0) this.#endCell()
  }

  #endCell(): void {
    this.cells.push({
      bytes: this.#last.bytes,
      lowBytes: this.#low.bytes,
      highBytes: this.#high.bytes,
      count: this.#last.count,
      lowCount: this.#low.count,
      highCount: this.#high.count,
    })
    this.#low = this.#high = this.#last
    this.#events = 0
    if (this.cells.length === MOST_CELLS) this.#join()
  }

  #join(): void {
    const joined: LiveCell[] = []
    for (let i = 0; i < this.cells.length; i += 2) {
      const [a, b] = [this.cells[i], this.cells[i + 1]]
      if (a === undefined || b === undefined) continue
      joined.push({
        ...b,
        lowBytes: Math.min(a.lowBytes, b.lowBytes),
        highBytes: Math.max(a.highBytes, b.highBytes),
        lowCount: Math.min(a.lowCount, b.lowCount),
        highCount: Math.max(a.highCount, b.highCount),
      })
    }
    this.cells = joined
    this.stride *= 2
  }
}
