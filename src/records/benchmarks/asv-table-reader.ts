import type { Problem } from '../../problems/diagnostics.ts'

/** A value of a table of asv, and the parameters that it is for. */
export interface AsvCell {
  readonly parameters: readonly string[]
  readonly value: string
}

/** What a line of a table is. */
export type AsvTableLine =
  | { readonly kind: 'head' | 'end' }
  | { readonly kind: 'row'; readonly cells: readonly AsvCell[] }
  | { readonly kind: 'moved'; readonly problem: Problem }

interface Column {
  readonly start: number
  readonly end: number
}

const RULE = /^ *=+(?: =+)*$/
const LINE = /^ *-+(?: -+)*$/
/** The names of parameters that stand in columns: `--       method / dtype`. */
const TOP = /^ *-- +\S/

/**
 * Reads a table that asv prints below a benchmark. A row has a column for each of its parameters and one for its value; or, below a
 * head of two lines, one for each of the first parameters and one for each combination of the others, `'a' / 10`. Columns are as
 * wide as the line that parts the head from the rows.
 */
export class AsvTableReader {
  #columns: readonly Column[] = []
  #part: 'head' | 'rows' | 'end' = 'head'
  /** How many columns are parameters; all but the last unless the head has two lines. */
  #own: number | undefined
  #hasTop = false
  #hasSpans = false
  #names: string | undefined

  /** Whether a line begins a table. */
  static begins(text: string): boolean {
    return RULE.test(text) && text.trim().includes(' ')
  }

  read(text: string): AsvTableLine {
    if (this.#part === 'head') return this.#readHead(text)
    if (this.#part === 'end' || RULE.test(text)) {
      this.#part = 'end'
      return { kind: 'end' }
    }
    return this.#readRow(text)
  }

  #readHead(text: string): AsvTableLine {
    const isLine = LINE.test(text) && !(this.#hasTop && this.#hasSpans)
    if (this.#names === undefined && TOP.test(text)) this.#hasTop = true
    else if (this.#hasTop && !this.#hasSpans && isLine) {
      this.#hasSpans = true
      this.#columns = listColumns(text)
    } else if (isLine || (this.#hasSpans && RULE.test(text))) this.#beginRows(text)
    else this.#names = text
    return { kind: 'head' }
  }

  #beginRows(text: string): void {
    const [first] = this.#columns
    this.#columns = listColumns(text)
    this.#own = this.#hasTop
      ? this.#columns.filter(({ start }) => start < (first?.end ?? 0)).length
      : this.#columns.length - 1
    this.#part = 'rows'
  }

  #readRow(text: string): AsvTableLine {
    if (this.#columns.some(({ start }) => /\S/.test(text[start - 1] ?? ''))) {
      return { kind: 'moved', problem: MOVED }
    }
    const cut = (row: string): readonly string[] =>
      this.#columns.map(({ start, end }) => row.slice(start, end).trim())
    const [cells, names] = [cut(text), cut(this.#names ?? '')]
    const own = this.#own ?? 0
    const values = cells.slice(own).map((value, i) => ({
      parameters: [
        ...cells.slice(0, own),
        ...(this.#hasTop ? (names[own + i] ?? '').split(' / ') : []),
      ],
      value,
    }))
    return { kind: 'row', cells: values.filter(({ value }) => value !== '') }
  }
}

function listColumns(text: string): readonly Column[] {
  const found = [...text.matchAll(/[-=]+/g)]
  return found.map(([line], i) => ({
    start: found[i]?.index ?? 0,
    // A character that takes two places, or a value that is longer than its column, may move the last one.
    end: i === found.length - 1 ? Infinity : (found[i]?.index ?? 0) + line.length,
  }))
}

const MOVED: Problem = {
  kind: 'unreadable-record',
  reason:
    'Expected the cells of a table of asv below the columns of its head, got one between two; keep what it printed as it is',
}
