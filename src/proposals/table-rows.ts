import type { DataTable } from './read-data-table.ts'

/** A column of a table, by its name. */
interface Named {
  readonly column: string
}

/** The cells of a column. */
export function getColumnCells({ columns }: DataTable, { column }: Named): readonly string[] {
  return columns.find(({ name }) => name === column)?.cells ?? []
}

/** How many rows differ in some columns. */
export function countNames(table: DataTable, names: readonly Named[]): number {
  const cells = names.map((one) => getColumnCells(table, one))
  return new Set((cells[0] ?? []).map((_, row) => cells.map((own) => own[row]).join('\0'))).size
}

/** How many rows a table has. */
export function countRows({ columns }: DataTable): number {
  return columns[0]?.cells.length ?? 0
}
