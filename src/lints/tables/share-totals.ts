import type { Expectation } from '../expectation.ts'
import { isSlip } from '../find-slip.ts'
import type { Misfit } from '../report-miscalculation.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'
import { SHARE_WORDS } from './relation-words.ts'

/** The name of a row for all that is shown. */
const TOTAL = /^(?:grand )?(?:total|sum|all|overall|gesamt|summe|合计|总计)$/i

/**
 * Find the total of shares that is not 100 %, in the last row of a table: `110%` below 22 %, 59 % and 19 %. It is certain where a header says that they
 * are shares and the total is 100 but for a slip of the hand.
 */
export function listShareTotals({ columns, labels, isTurned }: NumberTable): readonly Misfit[] {
  const last = labels.length - 1
  const label = (labels[last] ?? '').replace(/[*_:]/g, '').trim()
  if (isTurned || last < FEWEST || !TOTAL.test(label)) return []
  return columns
    .filter(({ index }) => index > 0)
    .flatMap((column) => {
      const misfit = readShares(column, last)
      return misfit === undefined ? [] : [misfit]
    })
}

/** Two shares add up to a hundred as soon as one is what the other leaves. */
const FEWEST = 3

function readShares({ cells, header }: NumberColumn, last: number): Misfit | undefined {
  const number = cells[last]
  const parts = cells.slice(0, last).flatMap((cell) => cell ?? [])
  if (number === undefined || parts.length < last) return undefined
  if (![number, ...parts].every(isShare)) return undefined
  const sum = parts.reduce((total, { value }) => total + value, 0)
  const room = parts.reduce((total, { step }) => total + step / 2, 0)
  if (Math.abs(sum - 100) > room || room > ROUGH) return undefined
  if (Math.abs(number.value - sum) <= room + number.step) return undefined
  const expectation: Expectation = {
    formula: `${parts[0]?.text ?? ''} + … + ${parts.at(-1)?.text ?? ''}`,
    values: [1],
    intervals: [{ low: 1, high: 1 }],
    from: parts,
  }
  const written = number.value.toFixed(1)
  const isCertain = SHARE_WORDS.test(header.trim()) && isSlip(written, '100.0')
  return { number, expectation, basis: { relation: isCertain ? 'operator' : 'none' } }
}

/** Shares that are rounded by more than this together add up to a hundred by chance. */
const ROUGH = 2.5

function isShare({ form, value, isBound, isApproximate, isSigned }: WrittenNumber): boolean {
  return form === 'percent' && value >= 0 && !isBound && !isApproximate && !isSigned
}
