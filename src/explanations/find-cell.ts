import { createLocator } from '../pages/locate-offset.ts'
import type { ReadPage } from '../pages/read-page.ts'
import type { Region } from '../pages/region.ts'

/** A cell of a table, or all of a row; neither for the whole table. Rows of the header are not counted. */
export interface CellPlace {
  readonly row?: number
  readonly column?: number
}

/**
 * Find which part of a table a line of its region shows. A line with the first cell of a row means the row; any
 * other line means its first cell.
 */
export function findCell(
  region: Region,
  { page, scan, source }: ReadPage,
  line: number,
): CellPlace {
  const locate = createLocator(page.path, source)
  const table = scan
    .listBlocks()
    .filter((block) => block.kind === 'table')
    .find(({ start, end }) => region.begin.end <= start && end <= region.end.start)
  const rows = table?.rows.slice(table.headerRows) ?? []
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex(({ start }) => locate(start).line === line)
    if (column !== -1) return column === 0 ? { row } : { row, column }
  }
  return {}
}
