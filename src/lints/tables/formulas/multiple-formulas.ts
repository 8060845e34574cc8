import type { Expectation } from '../../expectation.ts'
import { scaleInterval } from '../../rounding-interval.ts'
import type { WrittenNumber } from '../../written-number.ts'
import type { NumberColumn } from '../number-table.ts'
import { listPairScales } from '../pair-scales.ts'
import { isWhole, listUnits, STATED, type FormulaTarget, type RowFormula } from './row-formula.ts'

const WHOLE = /\b(?:sub-?total|total|sum|overall|cost|amount|all)\b/i
const EACH = /^(?:unit(?: (?:price|cost|size))?|each|price|rate|per (?:unit|item)|size)$|\beach\b/i

/**
 * List the formulas of what so many of a kind are in all, where cells have units of their own: `9`, `$800 k`, `$7.2 M`. Where one column
 * has one unit, invoices are read.
 */
export function listMultipleFormulas({ target, left }: FormulaTarget): readonly RowFormula[] {
  if (!WHOLE.test(target.header)) return []
  const counts = left.filter((column) => isWhole(column) && [...listUnits(column)].join('') === '')
  const amounts = left.filter((column) => EACH.test(column.header.trim()))
  const [count, ...others] = counts
  const [amount, ...more] = amounts
  if (count === undefined || amount === undefined || count === amount) return []
  if (others.length > 0 || more.length > 0 || !areOfOneKind([amount, target])) return []
  if ([amount, target].every((column) => listUnits(column).size === 1)) return []
  return [
    {
      cost: STATED,
      columns: [count, amount],
      isAmount: true,
      expect: (row) => expectMultiple(count.cells[row], amount.cells[row], target.cells[row]),
    },
  ]
}

function areOfOneKind(columns: readonly NumberColumn[]): boolean {
  const kinds = columns.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell === undefined ? [] : [cell.readings[0]?.dimension])),
  )
  return new Set(kinds).size === 1 && kinds[0] !== undefined
}

function expectMultiple(
  count: WrittenNumber | undefined,
  amount: WrittenNumber | undefined,
  number: WrittenNumber | undefined,
): Expectation | undefined {
  if (count === undefined || amount === undefined || number === undefined) return undefined
  if (count.isBound || amount.isBound) return undefined
  const scales = listPairScales(amount, number).map((scale) => scale * count.value)
  return {
    formula: `${count.text} × ${amount.text}`,
    values: scales.map((scale) => scale * amount.value),
    intervals: scales.map((scale) => scaleInterval(amount.interval, scale)),
    from: [count, amount],
  }
}
