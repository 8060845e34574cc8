import type { CheckedPage } from '../checked-page.ts'
import type { NumberTable } from '../tables/number-table.ts'
import type { Sentence } from './sentences.ts'

/** How far from a table, in characters, text may be about it. */
const REACH = 2500

/** List the tables of a page, by their columns, that a sentence may be about: those below its own heading and near it. */
export function listNearTables(
  { tables, blocks }: Pick<CheckedPage, 'tables' | 'blocks'>,
  { start, end }: Sentence,
): readonly NumberTable[] {
  return tables.filter((table) => {
    const place = findPlace(table)
    if (table.isTurned || place === undefined) return false
    const [from, to] = place.start < start ? [place.end, start] : [end, place.start]
    if (to - from > REACH) return false
    return !blocks.some(
      (block) => block.kind === 'text' && block.isHeading && block.start > from && block.end <= to,
    )
  })
}

function findPlace({
  columns,
}: NumberTable): { readonly start: number; readonly end: number } | undefined {
  const cells = columns.flatMap((column) => column.cells).filter((cell) => cell !== undefined)
  const [first] = cells
  if (first === undefined) return undefined
  return {
    start: cells.reduce((least, cell) => Math.min(least, cell.start), first.start),
    end: cells.reduce((most, cell) => Math.max(most, cell.end), first.end),
  }
}
