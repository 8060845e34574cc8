import type { ShownRange } from './curve-view.ts'

/** Points of one column that a line joins without a break, by their indexes; −1 for none. */
interface Piece {
  readonly first: number
  last: number
  lowest: number
  highest: number
  /** Of those within the range of y. */
  lowestInside: number
  highestInside: number
  /** The point at which the line broke before it; −1 for none. */
  readonly breakBefore: number
}

/**
 * Picks the points of a curve that its picture needs, one column after the other: the first, the last, the
 * lowest and the highest, and the lowest and the highest within the range of y, beyond which a line is cut
 * off. On a logarithmic axis, a line breaks at zero; then each side of a break has its own. Hot path over
 * the samples.
 */
export class ColumnPicker {
  /** The indexes of the points that were picked, ascending. */
  readonly picked: number[] = []
  readonly #y: Float64Array
  readonly #range: Required<Pick<ShownRange, 'min' | 'max'>>
  readonly #isLog: boolean
  #pieces: Piece[] = []
  #piece: Piece | undefined
  #break = -1

  constructor(y: Float64Array, { min = -Infinity, max = Infinity, log }: ShownRange) {
    this.#y = y
    this.#range = { min, max }
    this.#isLog = log !== undefined
  }

  /** Take the next point of the column. */
  take(index: number): void {
    const value = this.#y[index] ?? NaN
    if (this.#isLog && value <= 0) {
      this.#piece = undefined
      // The first of several breaks is as good as any.
      if (this.#break < 0) this.#break = index
      return
    }
    const piece = this.#piece ?? this.#begin(index)
    piece.last = index
    if (value < (this.#y[piece.lowest] ?? NaN)) piece.lowest = index
    if (value > (this.#y[piece.highest] ?? NaN)) piece.highest = index
    if (value < this.#range.min || value > this.#range.max) return
    if (piece.lowestInside < 0 || value < (this.#y[piece.lowestInside] ?? NaN)) {
      piece.lowestInside = index
    }
    if (piece.highestInside < 0 || value > (this.#y[piece.highestInside] ?? NaN)) {
      piece.highestInside = index
    }
  }

  #begin(index: number): Piece {
    const ends = { first: index, last: index, lowest: index, highest: index }
    const piece = { ...ends, lowestInside: -1, highestInside: -1, breakBefore: this.#break }
    this.#break = -1
    this.#piece = piece
    this.#pieces.push(piece)
    return piece
  }

  /** Pick the points of the column, and begin another one. */
  finishColumn(): void {
    const indexes = this.#listNeeded().flatMap((piece) => [
      piece.breakBefore,
      piece.first,
      piece.lowest,
      piece.highest,
      piece.lowestInside,
      piece.highestInside,
      piece.last,
    ])
    const all = new Set([...indexes, this.#break].filter((index) => index >= 0))
    this.picked.push(...[...all].sort((a, b) => a - b))
    this.#pieces = []
    this.#piece = undefined
    this.#break = -1
  }

  /** The first and the last piece go on in other columns; between them, a stroke that others cover is not seen. */
  #listNeeded(): readonly Piece[] {
    if (this.#pieces.length < 3) return this.#pieces
    const lowOf = ({ lowest }: Piece): number => this.#y[lowest] ?? NaN
    const highOf = ({ highest }: Piece): number => this.#y[highest] ?? NaN
    const between = this.#pieces
      .slice(1, -1)
      .sort((a, b) => lowOf(a) - lowOf(b) || highOf(b) - highOf(a))
    let covered = -Infinity
    const seen = between.filter((piece) => {
      const isSeen = highOf(piece) > covered
      covered = Math.max(covered, highOf(piece))
      return isSeen
    })
    return [...this.#pieces.slice(0, 1), ...seen, ...this.#pieces.slice(-1)]
  }
}
