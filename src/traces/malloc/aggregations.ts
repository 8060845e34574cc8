import type { Aggregation, AggregationRow } from './malloc-trace.ts'

const HEADER = /^\s*value\s+-+ Distribution -+\s+count\s*$/
const ROW = /^\s*(?:>=|<)?\s*(-?\d+)\s*\|[@ ]*\s(\d+)\s*$/
const TOTAL = /(?:total bytes|bytes total) = (\d+)\s*$/

/** How many are kept at most; a D script prints at most one for each call site. */
const MOST_AGGREGATIONS = 20_000
const MOST_ROWS = 130

/** The line above a distribution, and the digits of the total in it. */
interface Title {
  readonly text: string
  readonly line: number
  readonly total: string | undefined
}

const NO_TITLE: Title = { text: '', line: 0, total: undefined }

/** Reads what a D script prints at its end: titles with totals, and distributions below them. */
export class AggregationReader {
  readonly #aggregations: Aggregation[] = []
  #title: Title = NO_TITLE
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
    const total = TOTAL.exec(text)?.[1]
    this.#title = { text: cleanTitle(text), line, total }
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
    const { text, line, total } = this.#title
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
    this.#title = NO_TITLE
    this.#rows = undefined
  }
}

/** Clean a title, which is text of the traced program: decode it, remove control characters, and limit its length. */
function cleanTitle(text: string): string {
  return Buffer.from(text, 'latin1')
    .toString('utf8')
    .trim()
    .replaceAll(/\p{Cc}/gu, '\ufffd')
    .slice(0, 500)
}
