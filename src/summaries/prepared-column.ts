import { readFacts, selectQuantiles, type ColumnFacts } from '../quantities/column-statistics.ts'
import type { LongColumn } from '../quantities/long-column.ts'

/** A column, and what several metrics need of it, each computed once, when the first of them asks for it. */
export class PreparedColumn {
  readonly #column: LongColumn
  readonly #shares: readonly number[]
  readonly #leavesOut: boolean
  #facts: ColumnFacts | undefined
  #quantiles: readonly number[] | undefined

  /** @param shares of all quantiles that may be asked for, which are found together */
  constructor(
    column: LongColumn,
    { shares, leavesOut }: { readonly shares: readonly number[]; readonly leavesOut: boolean },
  ) {
    this.#column = column
    this.#shares = shares
    this.#leavesOut = leavesOut
  }

  get facts(): ColumnFacts {
    return (this.#facts ??= readFacts(this.#column, this.#leavesOut))
  }

  /** A quantile as `computeQuantile` defines it. */
  readQuantile(share: number): number {
    this.#quantiles ??= selectQuantiles(this.#column, this.facts, this.#shares)
    return this.#quantiles[this.#shares.indexOf(share)] ?? NaN
  }
}
