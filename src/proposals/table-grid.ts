import { findUnitReadings } from '../quantities/unit-words.ts'
import { parseCellNumbers } from '../lints/tables/parse-cell-number.ts'
import type { WrittenNumber } from '../lints/written-number.ts'
import type { TableBlock } from '../pages/page-block.ts'

/** A cell of a table, and its number if it is one. */
export interface GridCell {
  readonly text: string
  readonly start: number
  readonly number: WrittenNumber | undefined
}

/** The cells of a table, by rows. */
export type TableGrid = readonly (readonly GridCell[])[]

/** Read a table with one header row and a name at the beginning of every other row; `undefined` for other tables. */
export function readTableGrid(
  { rows, headerRows }: TableBlock,
  source: string,
): TableGrid | undefined {
  const width = rows[0]?.length ?? 0
  if (headerRows !== 1 || rows.length < 2 || width < 2) return undefined
  if (rows.some((row) => row.length !== width)) return undefined
  return rows.map((row, y) =>
    row.map(({ text, start, end }, x) => ({
      text: x === 0 || y === 0 ? widen(source, start, end) : text,
      start,
      number: x === 0 || y === 0 ? undefined : parseCellNumbers(text, start)?.first,
    })),
  )
}

/** Widen a name by the markup around it, which a block replaces by blanks. */
function widen(source: string, start: number, end: number): string {
  const before = /[`*_]*$/.exec(source.slice(0, start))?.[0] ?? ''
  const after = /^[`*_]*/.exec(source.slice(end))?.[0] ?? ''
  return (before + source.slice(start, end) + after).replaceAll('``', '`')
}

/** Transpose a table. */
export function transposeGrid(grid: TableGrid): TableGrid {
  return (grid[0] ?? []).map((_, x) => grid.flatMap((row) => row[x] ?? []))
}

/** Read the unit in a header: `real (s)`, `RSS [MiB]`. */
export function readHeaderUnit(text = ''): WrittenNumber['readings'] {
  const word = /[([]\s*([^()[\]\s]+)\s*[)\]]\s*$/.exec(text)?.[1]
  return word === undefined ? [] : (findUnitReadings(word) ?? [])
}
