import type { CheckedPage } from '../checked-page.ts'
import { createRangeSearch } from '../range-search.ts'
import type { NumberTable } from '../tables/number-table.ts'
import type { Range } from '../../pages/region.ts'
import type { PlacedText } from '../../pages/page-block.ts'

/** How far from a table, in characters, text may be about it. */
const REACH = 2500

/** Finds the tables that a sentence may be about. */
export type FindNearTables = (sentence: PlacedText) => readonly NumberTable[]

/** Find the tables of a page, by their columns, that stand below the heading of a sentence and near it. */
export function createNearTables({
  tables,
  blocks,
}: Pick<CheckedPage, 'tables' | 'blocks'>): FindNearTables {
  const placed = tables.flatMap((table) => {
    const place = table.isTurned ? undefined : findPlace(table)
    return place === undefined ? [] : [{ table, place }]
  })
  const findPlaced = createRangeSearch(placed.map(({ place }) => place))
  const headings = blocks.filter((block) => block.kind === 'text' && block.isHeading)
  const findHeadings = createRangeSearch(headings)
  return ({ start, end }) =>
    findPlaced({ start: start - REACH, end: end + REACH }).flatMap((at) => {
      const { table, place } = placed[at] ?? {}
      if (table === undefined || place === undefined) return []
      const [from, to] = place.start < start ? [place.end, start] : [end, place.start]
      if (to - from > REACH) return []
      const isParted = findHeadings({ start: from, end: to }).some((index) => {
        const heading = headings[index]
        return heading !== undefined && heading.start > from && heading.end <= to
      })
      return isParted ? [] : [table]
    })
}

function findPlace({ columns }: NumberTable): Range | undefined {
  const cells = columns.flatMap((column) => column.cells).filter((cell) => cell !== undefined)
  const [first] = cells
  if (first === undefined) return undefined
  return {
    start: cells.reduce((least, cell) => Math.min(least, cell.start), first.start),
    end: cells.reduce((most, cell) => Math.max(most, cell.end), first.end),
  }
}
