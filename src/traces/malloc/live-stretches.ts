import type { Ledger } from './ledger.ts'
import type { LiveCurve } from './malloc-trace.ts'

/** One stretch of events: what was outstanding at its end, and its minimum and maximum. */
interface LiveCell {
  readonly bytes: number
  readonly lowBytes: number
  readonly highBytes: number
  readonly count: number
  readonly lowCount: number
  readonly highCount: number
}

/** The numbers of a cell in a ledger's column, in the order in which {@link LiveCell} has them. */
const CELL_NUMBERS = 6

/**
 * When there are this many stretches, neighbours are joined in pairs, as in the kernel: a log of more events has at
 * least half as many, which is four for each half pixel of a chart 4,000 pixels wide.
 */
const MOST_CELLS = 65_536

/** Create columns from the stretches of a trace. @param events number of events of the whole trace */
export function createLiveCurve(
  { cells, stride }: Pick<Ledger, 'cells' | 'stride'>,
  events: number,
): LiveCurve {
  const length = cells.length / CELL_NUMBERS
  const fill = (read: (i: number) => number): Float64Array => {
    const column = new Float64Array(length)
    for (let i = 0; i < length; i++) column[i] = read(i)
    return column
  }
  const column = (number: number): Float64Array =>
    fill((i) => cells[CELL_NUMBERS * i + number] ?? NaN)
  return {
    events: fill((i) => Math.min((i + 1) * stride, events)),
    bytes: column(0),
    minBytes: column(1),
    maxBytes: column(2),
    counts: column(3),
    minCounts: column(4),
    maxCounts: column(5),
  }
}

/** Tracks what is outstanding, event by event, in constant memory. */
export class LiveCurveBuilder {
  #stride = 1
  #cells: LiveCell[] = []
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
    if (++this.#events === this.#stride) this.#endCell()
  }

  /** End the last stretch, which may be shorter. */
  finish(): Pick<Ledger, 'cells' | 'stride'> {
    if (this.#events > 0) this.#endCell()
    const numbers = this.#cells.flatMap(
      ({ bytes, lowBytes, highBytes, count, lowCount, highCount }) => {
        return [bytes, lowBytes, highBytes, count, lowCount, highCount]
      },
    )
    return { cells: Float64Array.from(numbers), stride: this.#stride }
  }

  #endCell(): void {
    this.#cells.push({
      bytes: this.#last.bytes,
      lowBytes: this.#low.bytes,
      highBytes: this.#high.bytes,
      count: this.#last.count,
      lowCount: this.#low.count,
      highCount: this.#high.count,
    })
    this.#low = this.#high = this.#last
    this.#events = 0
    if (this.#cells.length === MOST_CELLS) this.#join()
  }

  #join(): void {
    const joined: LiveCell[] = []
    for (let i = 0; i < this.#cells.length; i += 2) {
      const [a, b] = [this.#cells[i], this.#cells[i + 1]]
      if (a === undefined || b === undefined) continue
      joined.push({
        ...b,
        lowBytes: Math.min(a.lowBytes, b.lowBytes),
        highBytes: Math.max(a.highBytes, b.highBytes),
        lowCount: Math.min(a.lowCount, b.lowCount),
        highCount: Math.max(a.highCount, b.highCount),
      })
    }
    this.#cells = joined
    this.#stride *= 2
  }
}
