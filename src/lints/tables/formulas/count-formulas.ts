import { listPairScales } from '../pair-scales.ts'
import type { NumberColumn } from '../number-table.ts'
import { isWhole, over, STATED, SURE, type FormulaTarget, type RowFormula } from './row-formula.ts'

/** What was done, or was there, so many times. */
const COUNT =
  /^(?:#|n|no\.?|num(?:ber)?|count|calls?|runs?|ops|iterations?|requests?|queries|samples?|items?|times|hits|invocations?|executions?|files?|users?|nodes?|events?|messages?|tests?)\b/i
const MEAN =
  /\b(?:avg|average|mean)\b|\bper (?:call|op|request|item|iteration|run|query|event|file)\b/i
const TOTAL = /\b(?:total|sum|overall|cumulative|all)\b/i

/** List the formulas that join a total, a mean and how many there are: `Avg (ms)`, `Calls` and `Total (s)`. */
export function listCountFormulas(around: FormulaTarget): readonly RowFormula[] {
  const { table, target } = around
  if (!MEAN.test(target.header) && !TOTAL.test(target.header)) return []
  const counts = table.columns.filter(
    (column) =>
      column !== target && column.part === 0 && isWhole(column) && COUNT.test(column.header.trim()),
  )
  return counts.length === 0 ? [] : [...listMeans(around, counts), ...listTotals(around, counts)]
}

type Counts = readonly NumberColumn[]

function listMeans({ target, left }: FormulaTarget, counts: Counts): readonly RowFormula[] {
  if (!MEAN.test(target.header)) return []
  const totals = left.filter(
    (column) => !counts.includes(column) && !MEAN.test(column.header) && canScale(column, target),
  )
  const isOnly = totals.length === 1 && counts.length === 1
  return totals.flatMap((total) => {
    const scale = findScale(total, target)
    const cost = isOnly || TOTAL.test(total.header) ? STATED : 0
    return counts.map((count) =>
      over(
        [total, count],
        {
          compute: ([a = 0, b = 0]) => (a * scale) / b,
          write: ([a = '', b = '']) => `${a} / ${b}`,
        },
        cost,
      ),
    )
  })
}

function listTotals({ target, left }: FormulaTarget, counts: Counts): readonly RowFormula[] {
  if (!TOTAL.test(target.header)) return []
  const means = left.filter((column) => MEAN.test(column.header) && canScale(column, target))
  return means.flatMap((mean) => {
    const scale = findScale(mean, target)
    return counts.map((count) =>
      over(
        [mean, count],
        {
          compute: ([a = 0, b = 0]) => a * scale * b,
          write: ([a = '', b = '']) => `${a} × ${b}`,
        },
        means.length === 1 && counts.length === 1 ? SURE : STATED,
      ),
    )
  })
}

function canScale(from: NumberColumn, to: NumberColumn): boolean {
  return listScales(from, to).length > 0
}

/** By what the numbers of a column have to be multiplied to be in the unit of another. */
function findScale(from: NumberColumn, to: NumberColumn): number {
  return listScales(from, to)[0] ?? 1
}

/** None where a column has several units, or both are of different things. */
function listScales(from: NumberColumn, to: NumberColumn): readonly number[] {
  const [a, b] = [from, to].map(({ cells }) => cells.find((cell) => cell !== undefined))
  const areUniform = [from, to].every(
    ({ cells }) =>
      new Set(cells.flatMap((cell) => (cell === undefined ? [] : [cell.unit]))).size === 1,
  )
  return a === undefined || b === undefined || !areUniform ? [] : listPairScales(a, b)
}
