/** The ranges of x and y that are known to be drawn; beyond them a curve is clipped. */
export interface PointWindow {
  /** The fixed range of x; `undefined` if an end is autoscaled. */
  readonly x: { readonly min: number; readonly max: number } | undefined
  /** The range of y; an autoscaled end is infinite. */
  readonly y: { readonly min: number; readonly max: number }
}

/** Up to this number, all points are kept; more are thinned. */
const MAX_KEPT_POINTS = 400_000

/** Number of cells into which x is divided when points are thinned: far more than a picture has columns. */
const CELLS = 16_384

/**
 * Collects the points of a curve in bounded memory. Beyond 400,000 points, each cell of x (at most 1/8,192
 * of the span) keeps its first, last, lowest and highest point, and the lowest and highest inside the range
 * of y. Where x goes back and forth, each run of points in one cell keeps its own. A `NaN` breaks the curve.
 * Hot path (bench `data-file`).
 */
export class PointColumns {
  readonly #window: PointWindow
  readonly #isThinned: boolean
  #x = new Float64Array(1024)
  #y = new Float64Array(1024)
  #length = 0
  #limit = MAX_KEPT_POINTS
  #count = 0

  constructor(window: PointWindow, isThinned: boolean) {
    this.#window = window
    this.#isThinned = isThinned
  }

  /** The number of points pushed so far with both coordinates. */
  get count(): number {
    return this.#count
  }

  push(x: number, y: number): void {
    if (this.#length === this.#x.length) this.#makeRoom()
    this.#x[this.#length] = x
    this.#y[this.#length] = y
    this.#length++
    if (!Number.isNaN(x + y)) this.#count++
  }

  /** The point pushed last. */
  last(): { readonly x: number; readonly y: number } {
    return { x: this.#x[this.#length - 1] ?? NaN, y: this.#y[this.#length - 1] ?? NaN }
  }

  /** The points, without a copy. */
  finish(): { readonly x: Float64Array; readonly y: Float64Array } {
    return { x: this.#x.subarray(0, this.#length), y: this.#y.subarray(0, this.#length) }
  }

  #makeRoom(): void {
    if (this.#isThinned && this.#length >= this.#limit) this.#thin()
    // If thinning gained little, the next one waits until it is worth its time.
    this.#limit = Math.max(MAX_KEPT_POINTS, this.#length * 2)
    if (this.#length < this.#x.length / 2) return
    this.#x = enlarge(this.#x)
    this.#y = enlarge(this.#y)
  }

  #thin(): void {
    const cell = this.#createCellOf()
    let kept = 0
    for (let start = 0; start < this.#length;) {
      const place = cell(this.#x[start] ?? NaN)
      let end = start + 1
      while (end < this.#length && Object.is(cell(this.#x[end] ?? NaN), place)) end++
      for (const index of this.#chooseInCell(start, end)) {
        this.#x[kept] = this.#x[index] ?? NaN
        this.#y[kept] = this.#y[index] ?? NaN
        kept++
      }
      start = end
    }
    this.#length = kept
  }

  /**
   * Number the cells of x. Their widths are powers of two, so that later, wider cells contain whole earlier
   * ones.
   */
  #createCellOf(): (x: number) => number {
    const window = this.#window.x
    if (window !== undefined) {
      const low = Math.min(window.min, window.max)
      const high = Math.max(window.min, window.max)
      const width = findCellColumnWidth(high - low)
      return (x) => (x < low ? -Infinity : x > high ? Infinity : Math.floor((x - low) / width))
    }
    let low = Infinity
    let high = -Infinity
    for (let i = 0; i < this.#length; i++) {
      const x = this.#x[i] ?? NaN
      if (x < low) low = x
      if (x > high) high = x
    }
    const width = findCellColumnWidth(high - low)
    return (x) => Math.floor(x / width)
  }

  /** Choose the points of a cell that are kept, in order, without duplicates. */
  #chooseInCell(start: number, end: number): Iterable<number> {
    if (end - start <= 6) return Array.from({ length: end - start }, (_, i) => start + i)
    const { min, max } = this.#window.y
    let lowest = start
    let highest = start
    let lowestInside = -1
    let highestInside = -1
    for (let i = start; i < end; i++) {
      const y = this.#y[i] ?? NaN
      if (!(y >= (this.#y[lowest] ?? NaN))) lowest = i
      if (!(y <= (this.#y[highest] ?? NaN))) highest = i
      if (y < min || y > max) continue
      if (lowestInside < 0 || y < (this.#y[lowestInside] ?? NaN)) lowestInside = i
      if (highestInside < 0 || y > (this.#y[highestInside] ?? NaN)) highestInside = i
    }
    const chosen = [start, lowest, highest, lowestInside, highestInside, end - 1]
    return new Set(chosen.filter((index) => index >= 0).sort((a, b) => a - b))
  }
}

function findCellColumnWidth(span: number): number {
  return 2 ** Math.ceil(Math.log2(span > 0 ? span / CELLS : 1))
}

function enlarge(column: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(column.length * 2)
  larger.set(column)
  return larger
}
