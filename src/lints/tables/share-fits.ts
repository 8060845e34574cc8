import { fits, weighFit, type Expectation } from '../expectation.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'

/** How many parts have to be shares of their sum, and not of the total that is written. */
const FEWEST = 2

/**
 * Weigh what shares beside the parts of a total say of it, as powers of ten: where several are those of what the parts make, and not of
 * the total that is written, that is a wrong one. Of a table that is turned, since totals are rows there.
 *
 * @param row the column of the page with the parts and their total
 * @param written the total as it is written
 */
export function weighShares(
  { labels, isTurned }: NumberTable,
  { parts, row, written }: SharedTotal,
): readonly number[] {
  const sum = parts.reduce((all, { cells }) => all + (cells[row]?.value ?? 0), 0)
  if (!isTurned || sum <= 0) return []
  const found = labels.map((_, place) => {
    if (place === row) return []
    return parts.flatMap(({ cells }) => {
      const [share, own] = [cells[place], cells[row]]
      if (share?.form !== 'percent' || own === undefined || share.isBound) return []
      const [ofSum, ofTotal] = [sum, written].map((whole): Expectation => {
        const value = own.value / whole
        return { formula: '', values: [value], intervals: [{ low: value, high: value }] }
      })
      const isOfSum = ofSum !== undefined && fits(share, ofSum)
      const isOfTotal = ofTotal !== undefined && fits(share, ofTotal)
      return [{ isOfSum, isOfTotal, weight: ofSum === undefined ? 0 : weighFit(share, ofSum) }]
    })
  })
  const best = found.find(
    (shares) =>
      shares.length === parts.length &&
      shares.every(({ isOfSum }) => isOfSum) &&
      shares.filter(({ isOfTotal }) => !isOfTotal).length >= FEWEST,
  )
  return best?.filter(({ isOfTotal }) => !isOfTotal).map(({ weight }) => weight) ?? []
}

/** A total that is written below its parts. */
interface SharedTotal {
  readonly parts: readonly NumberColumn[]
  readonly row: number
  readonly written: number
}
