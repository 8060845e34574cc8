import type { DataLine } from './data-line.ts'

/**
 * Count the columns of a row that an element without `using` reads: up to the first that is no number (gnuplot 5.4), such
 * as the letter at the end of the rows that `set table` writes.
 *
 * @param least columns that are taken whatever they are, such as dates and texts
 */
export function countGoodColumns(row: DataLine, least: number, most: number): number {
  const count = Math.min(row.columns, most)
  for (let column = least + 1; column <= count; column++) {
    const isKept = row.isMarkedMissing(column) || row.isEmpty(column)
    const isNumber = isKept || !Number.isNaN(row.readNumber(column))
    if (!isNumber && !/^\s*[-+]?nan/i.test(row.readText(column))) return column - 1
  }
  return count
}
