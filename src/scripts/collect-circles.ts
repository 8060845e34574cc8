import type { Plot } from '../charts/chart.ts'
import { ColumnBuilder } from '../series/column-builder.ts'

/** Collects the columns of `circles` behind x and y: the radius, and where the arc begins and ends. */
export class CircleCollector {
  readonly #low = new ColumnBuilder()
  readonly #high = new ColumnBuilder()
  readonly #begin = new ColumnBuilder()
  readonly #end = new ColumnBuilder()

  /** @param cells all columns of a row; none at a gap */
  push([x = NaN, , radius = NaN, begin, end]: readonly number[]): void {
    const isSized = radius >= 0
    this.#low.push(isSized ? x - radius : NaN)
    this.#high.push(isSized ? x + radius : NaN)
    this.#begin.push(end === undefined ? 0 : (begin ?? 0))
    this.#end.push(end ?? 360)
  }

  finish(): Pick<Plot, 'errors' | 'arcs'> {
    return {
      errors: { x: { low: this.#low.finish(), high: this.#high.finish() } },
      arcs: { begin: this.#begin.finish(), end: this.#end.finish() },
    }
  }
}
