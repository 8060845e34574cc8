import type { ErrorEnds, Plot, PlotStyleName } from '../charts/chart.ts'
import { ColumnBuilder } from '../series/column-builder.ts'

/** The directions of a style's error bars. */
const DIRECTIONS: Partial<Readonly<Record<PlotStyleName, readonly ('x' | 'y')[]>>> = {
  xerrorbars: ['x'],
  xerrorlines: ['x'],
  yerrorbars: ['y'],
  yerrorlines: ['y'],
  boxerrorbars: ['y'],
  boxxyerror: ['x', 'y'],
  xyerrorbars: ['x', 'y'],
  xyerrorlines: ['x', 'y'],
  vectors: ['x', 'y'],
}

/** Collects the ends of error bars: from a difference for each direction, or from a lower and an upper end. */
export class ErrorCollector {
  readonly #directions: readonly ('x' | 'y')[]
  readonly #isVector: boolean
  readonly #isBox: boolean
  readonly #ends = {
    x: { low: new ColumnBuilder(), high: new ColumnBuilder() },
    y: { low: new ColumnBuilder(), high: new ColumnBuilder() },
  }

  constructor(style: PlotStyleName) {
    this.#directions = DIRECTIONS[style] ?? []
    this.#isVector = style === 'vectors'
    this.#isBox = style === 'boxerrorbars'
  }

  /** @param cells x, y, and the columns behind them */
  push(cells: readonly number[]): void {
    const [x = NaN, y = NaN, ...rest] = cells
    if (this.#isVector) {
      this.#pushVector([x, y], rest)
      return
    }
    // The last column of a box with an error bar is its width.
    const own = this.#isBox ? rest.length - 1 : rest.length
    const isPaired = own >= this.#directions.length * 2
    this.#directions.forEach((direction, i) => {
      const middle = direction === 'x' ? x : y
      const difference = rest[i] ?? NaN
      const [low = NaN, high = NaN] = isPaired
        ? rest.slice(i * 2, i * 2 + 2)
        : [middle - difference, middle + difference]
      this.#ends[direction].low.push(low)
      this.#ends[direction].high.push(high)
    })
  }

  /** Of an arrow, the low end is the point and the high end is its tip. */
  #pushVector(from: readonly number[], by: readonly number[]): void {
    this.#directions.forEach((direction, i) => {
      const start = from[i] ?? NaN
      this.#ends[direction].low.push(start)
      this.#ends[direction].high.push(start + (by[i] ?? NaN))
    })
  }

  finish(): Pick<Plot, 'errors'> {
    if (this.#directions.length === 0) return {}
    const finish = (direction: 'x' | 'y'): ErrorEnds => ({
      low: this.#ends[direction].low.finish(),
      high: this.#ends[direction].high.finish(),
    })
    return {
      errors: {
        ...(this.#directions.includes('x') ? { x: finish('x') } : {}),
        ...(this.#directions.includes('y') ? { y: finish('y') } : {}),
      },
    }
  }
}
