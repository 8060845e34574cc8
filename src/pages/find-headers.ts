import { findRawHeaders } from './find-raw-headers.ts'
import type { PageBlock, PlacedCell, TableBlock } from './page-block.ts'
import type { PageScan } from './page-scan.ts'

/** List the headers of the cell of a table that an offset of the page is in: of its column, then of its row. */
export type FindHeaders = (offset: number) => readonly string[]

/** Create a search for the headers of cells, which reads the tables of a page when it is first asked. */
export function createHeaderFinder(
  scan: Pick<PageScan, 'listMarkedBlocks'>,
  source: string,
): FindHeaders {
  let tables: readonly TableBlock[] | undefined
  return (offset) => {
    tables ??= scan.listMarkedBlocks().filter(isTable)
    const table = tables.find(({ start, end }) => start <= offset && offset < end)
    const headers = table === undefined ? [] : listHeaders(table, offset)
    return headers.length > 0 ? headers : findRawHeaders(source, offset)
  }
}

function listHeaders({ rows, headerRows }: TableBlock, offset: number): readonly string[] {
  const isHere = ({ stretches = [] }: PlacedCell): boolean =>
    stretches.some(({ start, end }) => start <= offset && offset < end)
  const row = rows.slice(headerRows).find((cells) => cells.some(isHere)) ?? []
  const column = row.findIndex(isHere)
  const header = rows.slice(0, headerRows).at(-1) ?? []
  // Where cells span others, none is below another for sure.
  const above = header.length === row.length ? (header[column]?.text ?? '') : ''
  const beside = column > 0 ? (row[0]?.text ?? '') : ''
  return [above, beside].filter((text) => text !== '').map((text) => text.replace(/\s+/g, ' '))
}

function isTable(block: PageBlock): block is TableBlock {
  return block.kind === 'table'
}
