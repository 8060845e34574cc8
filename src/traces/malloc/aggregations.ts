import type { Aggregation, AggregationRow } from './malloc-trace.ts'

const HEADER = /^\s*value\s+-+ Distribution -+\s+count\s*$/
const ROW = /^\s*(?:>=|<)?\s*(-?\d+)\s*\|[@ ]*\s(\d+)\s*$/
const TOTAL = /(?:total bytes|bytes total) = (\d+)\s*$/

/** How many are kept at most; a D script prints at most one for each call site. */
const MOST_AGGREGATIONS = 20_000
const MOST_ROWS = 130

/** Reads what a D script prints at its end: titles with totals, and distributions below them. */
export class AggregationReader {
  readonly #aggregations: Aggregation[] = []
  #title = { text: '', line: 0 }
  #rows: AggregationRow[] | undefined

  /** Take one line that is not blank. */
  take(text: string, line: number): void {
    if (HEADER.test(text)) {
      this.#begin()
      return
    }
    const [, value, count] = ROW.exec(text) ?? []
    if (value !== undefined && count !== undefined) {
      if (this.#rows !== undefined && this.#rows.length < MOST_ROWS) {
        this.#rows.push({ value: Number(value), count: Number(count) })
      }
      return
    }
    this.#end()
    this.#title = { text: cleanTitle(text), line }
  }

  finish(): readonly Aggregation[] {
    this.#end()
    return this.#aggregations
  }

  #begin(): void {
    if (this.#rows !== undefined) this.#end()
    this.#rows = []
  }

  /** A distribution needs a title; a title without a distribution counts if it states a total. */
  #end(): void {
    const { text, line } = this.#title
    const total = TOTAL.exec(text)?.[1]
    if (this.#rows !== undefined || total !== undefined) {
      if (this.#aggregations.length < MOST_AGGREGATIONS) {
        this.#aggregations.push({
          title: text,
          line,
          totalBytes: total === undefined ? undefined : Number(total),
          rows: this.#rows ?? [],
        })
      }
    }
    this.#title = { text: '', line: 0 }
    this.#rows = undefined
  }
}

/** Clean a title, which is text of the traced program: decode it, remove control characters, and limit its length. */
function cleanTitle(text: string): string {
  return Buffer.from(text, 'latin1')
    .toString('utf8')
    .replaceAll(/\p{Cc}/gu, '\ufffd')
    .trim()
    .slice(0, 500)
}
