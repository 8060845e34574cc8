/** Where x and y of points lie that are drawn for sure; beyond it a curve is cut off. */
export interface PointWindow {
  /** Of a fixed range of x; `undefined` where an end is found from the data. */
  readonly x: { readonly min: number; readonly max: number } | undefined
  /** Of a range of y, an end that is free being infinite. */
  readonly y: { readonly min: number; readonly max: number }
}

/** As many points are kept as they are; it takes more to thin them. */
const MOST_POINTS = 400_000

/** Into how many cells x is divided when points are thinned: far more than a picture has columns. */
const CELLS = 16_384

/**
 * Collects the points of a curve in bounded memory: beyond 400,000 of them, a cell of x (the span's
 * 8,192nd part or less) keeps its first, last, lowest and highest point, and the lowest and highest
 * inside the range of y. Hot path (bench `data-file`). Points whose x goes to and fro are kept as long as
 * cells do not fill up. A `NaN` breaks the curve.
 */
export class PointColumns {
  readonly #window: PointWindow
  readonly #isThinned: boolean
  #x = new Float64Array(1024)
  #y = new Float64Array(1024)
  #length = 0
  #limit = MOST_POINTS
  #count = 0

  constructor(window: PointWindow, isThinned: boolean) {
    this.#window = window
    this.#isThinned = isThinned
  }

  /** How many points were pushed that have both coordinates. */
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

  /** The points, without a copy. */
  finish(): { readonly x: Float64Array; readonly y: Float64Array } {
    return { x: this.#x.subarray(0, this.#length), y: this.#y.subarray(0, this.#length) }
  }

  #makeRoom(): void {
    if (this.#isThinned && this.#length >= this.#limit) this.#thin()
    // Where thinning gained little, the next one waits until it is worth the time.
    this.#limit = Math.max(MOST_POINTS, this.#length * 2)
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

  /** Number the cells of x: powers of two wide, so that those of the next time hold whole ones. */
  #createCellOf(): (x: number) => number {
    const window = this.#window.x
    if (window !== undefined) {
      const low = Math.min(window.min, window.max)
      const high = Math.max(window.min, window.max)
      const width = findCellWidth(high - low)
      return (x) => (x < low ? -Infinity : x > high ? Infinity : Math.floor((x - low) / width))
    }
    let low = Infinity
    let high = -Infinity
    for (let i = 0; i < this.#length; i++) {
      const x = this.#x[i] ?? NaN
      if (x < low) low = x
      if (x > high) high = x
    }
    const width = findCellWidth(high - low)
    return (x) => Math.floor(x / width)
  }

  /** The points of a cell that are kept, in order, each once. */
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

function findCellWidth(span: number): number {
  return 2 ** Math.ceil(Math.log2(span > 0 ? span / CELLS : 1))
}

function enlarge(column: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(column.length * 2)
  larger.set(column)
  return larger
}
