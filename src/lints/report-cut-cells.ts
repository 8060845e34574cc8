import type { Finding } from './finding.ts'
import { reportCutOff, type Misfit } from './report-miscalculation.ts'

/** A cell that was cut off where it should be rounded, and the column that it is of. */
export interface CutCell extends Misfit {
  readonly column: object
}

/** So many cells of a page that are cut off are one habit. */
const HABIT = 3

/** Report the cells of a page that were cut off: one message for a habit. */
export function reportCutCells(cells: readonly CutCell[]): readonly Finding[] {
  // a table is read by its columns and by its rows
  const places = new Set<number>()
  const own = cells.filter(({ number }) => {
    const isKnown = places.has(number.start)
    places.add(number.start)
    return !isKnown
  })
  const [first] = own
  if (first === undefined) return []
  if (own.length >= HABIT) return [reportOne(first, own)]
  const columns = new Set(own.map(({ column }) => column))
  return [...columns].flatMap((column): readonly Finding[] => {
    const alike = own.filter((one) => one.column === column)
    const [cell] = alike
    return cell === undefined ? [] : [reportOne(cell, alike)]
  })
}

function reportOne(cell: CutCell, alike: readonly CutCell[]): Finding {
  const others = alike.length - 1
  const where = alike.every(({ column }) => column === cell.column) ? 'column' : 'page'
  const basis = others > 0 ? ({ relation: 'none' } as const) : cell.basis
  return reportCutOff({ ...cell, basis }, { others, where })
}
