import type { Plot, PlotStyleName } from '../charts/chart.ts'
import { ColumnBuilder } from '../series/column-builder.ts'

/** Collects the columns of `candlesticks` and `financebars` behind x and the opening: low, high, close, width. */
export class CandleCollector {
  readonly #isUsed: boolean
  readonly #left = new ColumnBuilder()
  readonly #x = new ColumnBuilder()
  readonly #low = new ColumnBuilder()
  readonly #high = new ColumnBuilder()
  readonly #close = new ColumnBuilder()

  constructor(style: PlotStyleName) {
    this.#isUsed = style === 'candlesticks' || style === 'financebars'
  }

  /** @param cells all columns of a row; none at a gap */
  push([x = NaN, , low = NaN, high = NaN, close = NaN, width = 0]: readonly number[]): void {
    if (!this.#isUsed) return
    this.#left.push(width > 0 ? x - width / 2 : x)
    this.#x.push(x)
    this.#low.push(low)
    this.#high.push(high)
    this.#close.push(close)
  }

  finish(): Pick<Plot, 'errors' | 'candles'> {
    if (!this.#isUsed) return {}
    return {
      errors: {
        x: { low: this.#left.finish(), high: this.#x.finish() },
        y: { low: this.#low.finish(), high: this.#high.finish() },
      },
      candles: { close: this.#close.finish() },
    }
  }
}
