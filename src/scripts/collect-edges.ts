import type { Plot, PlotStyleName } from '../charts/chart.ts'
import { ColumnBuilder } from '../series/column-builder.ts'

/** Where gnuplot 5.4 puts an edge that is no number: a box with both there is left out. */
const FAR = -8.98847e307

/** The fewest columns with which rows have widths of their own. */
const WIDTH_COLUMNS: Partial<Readonly<Record<PlotStyleName, number>>> = {
  boxes: 3,
  boxerrorbars: 4,
}

/** Collects the left and right edges of boxes, where rows have a width of their own. */
export class EdgeCollector {
  readonly #style: PlotStyleName
  readonly #fewest: number
  readonly #low = new ColumnBuilder()
  readonly #high = new ColumnBuilder()

  constructor(style: PlotStyleName) {
    this.#style = style
    this.#fewest = WIDTH_COLUMNS[style] ?? Infinity
  }

  /**
   * @param cells x, y, and the columns behind them; none at a gap
   * @param columns the most that a row had so far
   */
  push(cells: readonly number[], columns: number): void {
    if (columns < this.#fewest) return
    const [low, high] = this.#style === 'boxes' ? findEdges(cells) : findBarEdges(cells)
    this.#low.push(low)
    this.#high.push(high)
  }

  /** @param columns the most that a row had */
  finish(columns: number): Pick<Plot, 'edges'> {
    if (columns < this.#fewest) return {}
    return { edges: { low: this.#low.finish(), high: this.#high.finish() } }
  }
}

/** Find the edges of a box; `NaN` where its row has none of its own. */
function findEdges([x = NaN, , third, fourth]: readonly number[]): readonly [number, number] {
  if (third === undefined) return [NaN, NaN]
  if (fourth !== undefined) return [placeEdge(third), placeEdge(fourth)]
  return [placeEdge(x - third / 2), placeEdge(x + third / 2)]
}

/** Find the edges of a box with an error bar, whose last column is its width. */
function findBarEdges([x = NaN, , , fourth, fifth]: readonly number[]): readonly [number, number] {
  const width = fifth ?? fourth
  return width === undefined ? [NaN, NaN] : [placeEdge(x - width / 2), placeEdge(x + width / 2)]
}

function placeEdge(edge: number): number {
  return Number.isNaN(edge) ? FAR : edge
}
