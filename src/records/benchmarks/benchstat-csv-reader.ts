import { splitRow } from '../split-row.ts'
import { readBenchstatCell, type BenchstatColumn } from './benchstat-cell.ts'
import type { ParsedLine } from '../record-format.ts'

/** The line with the units: `,sec/op,CI,sec/op,CI,vs base,P`. */
const UNITS = /^,[^,]+,CI(?:,|$)/

/** Reads the tables of `benchstat -format csv`: a row has the median of each file, without a prefix. */
export class BenchstatCsvReader {
  /** The line above the units, with the names of the files. */
  #labels: readonly string[] = []
  #columns: readonly (BenchstatColumn & { readonly at: number })[] = []

  /** @returns `undefined` for a line that is none of a table */
  read(text: string): ParsedLine | undefined {
    if (text.startsWith(',')) {
      const cells = splitRow(text)
      if (UNITS.test(text)) this.#columns = this.#readUnits(cells)
      else this.#labels = cells
      return {}
    }
    if (this.#columns.length === 0) return undefined
    const [name = '', ...cells] = splitRow(text)
    if (name === '' || cells.length === 0) {
      this.#columns = []
      return undefined
    }
    if (name === 'geomean') return {}
    const records = this.#columns.flatMap(({ unit, of: scope, at }) => {
      // A row that was cut lacks the confidence behind its number.
      const cell = cells[at] === undefined ? '' : (cells[at - 1] ?? '')
      const figures = readBenchstatCell(unit, cell)
      const of = { name, ...(scope === undefined ? {} : { scope }) }
      return figures.length === 0 ? [] : [{ kind: 'figures', figures, of } as const]
    })
    return records.length === 0 ? { problem: NO_NUMBER } : { records }
  }

  #readUnits(cells: readonly string[]): readonly (BenchstatColumn & { readonly at: number })[] {
    const files = cells.flatMap((unit, at) => (cells[at + 1] === 'CI' ? [{ unit, at }] : []))
    return files.map(({ unit, at }, i) => {
      const label = this.#labels[at] ?? ''
      const of = files.length === 1 ? undefined : label === '' ? String(i + 1) : label
      return { unit, at, of }
    })
  }
}

const NO_NUMBER = {
  kind: 'unreadable-record',
  reason:
    'Expected a row of the CSV of benchstat to have a number below one of its units, got none; keep what it printed as it is',
} as const
