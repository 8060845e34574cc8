import { createRangeSearch, type RangeSearch } from '../range-search.ts'
import { overlaps, scaleInterval } from '../rounding-interval.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import type { WrittenNumber } from '../written-number.ts'

/** List the cells of a reference's row, such as the baseline's, in the columns that have a quantity. Cost grows with what is found. */
export function listReferenceCells(
  tables: readonly NumberTable[],
  subject: WrittenNumber,
  name: string,
): readonly WrittenNumber[] {
  if (subject.digits < 3) return []
  const known = indexes.get(tables) ?? indexCells(tables)
  indexes.set(tables, known)
  const places = new Set<number>()
  for (const { cells, search } of known.byUnit) {
    const [first] = cells
    if (first === undefined) continue
    for (const scale of listPairScales(subject, first.cell)) {
      const wanted = scaleInterval(subject.interval, scale)
      for (const at of search({ start: wanted.low, end: wanted.high })) {
        const found = cells[at]
        if (found !== undefined && overlaps(wanted, found.cell.interval)) places.add(found.place)
      }
    }
  }
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const at = known.columns[place]
      if (at === undefined) return []
      return listRows(at.table, name).flatMap((row) => {
        const cell = at.column.cells[row]
        return cell === undefined || isSame(subject, cell) ? [] : [cell]
      })
    })
}

interface PlacedColumn {
  readonly table: NumberTable
  readonly column: NumberColumn
}

interface CellIndex {
  readonly columns: readonly PlacedColumn[]
  /** The plain cells of each unit, with the places of their columns. */
  readonly byUnit: readonly {
    readonly cells: readonly { readonly cell: WrittenNumber; readonly place: number }[]
    readonly search: RangeSearch
  }[]
}

const indexes = new WeakMap<readonly NumberTable[], CellIndex>()

function indexCells(tables: readonly NumberTable[]): CellIndex {
  const columns = tables.flatMap((table) => table.columns.map((column) => ({ table, column })))
  const units = new Map<string, { readonly cell: WrittenNumber; readonly place: number }[]>()
  columns.forEach(({ column }, place) => {
    for (const cell of column.cells) {
      if (cell?.form !== 'plain') continue
      const group = units.get(cell.unit)
      if (group === undefined) units.set(cell.unit, [{ cell, place }])
      else group.push({ cell, place })
    }
  })
  const byUnit = [...units.values()].map((cells) => ({
    cells,
    search: createRangeSearch(
      cells.map(({ cell: { interval } }) => ({ start: interval.low, end: interval.high })),
    ),
  }))
  return { columns, byUnit }
}

const rowsOf = new WeakMap<NumberTable, Map<string, readonly number[]>>()

/** The rows of a table whose labels have a word. */
function listRows(table: NumberTable, name: string): readonly number[] {
  const known = rowsOf.get(table) ?? new Map<string, readonly number[]>()
  rowsOf.set(table, known)
  const word = new RegExp(String.raw`\b${name}\b`, 'i')
  const rows =
    known.get(name) ?? table.labels.flatMap((label, row) => (word.test(label) ? [row] : []))
  known.set(name, rows)
  return rows
}

/** Whether two numbers are one; of few digits that may be chance. */
function isSame(a: WrittenNumber, b: WrittenNumber): boolean {
  if (b.form !== 'plain') return false
  return listPairScales(a, b).some((scale) =>
    overlaps(scaleInterval(a.interval, scale), b.interval),
  )
}
