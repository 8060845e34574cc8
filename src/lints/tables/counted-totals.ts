import type { WrittenNumber } from '../written-number.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'

/** Columns whose total is not their sum, and rows that stand for more than is shown. */
export const NOT_ADDED =
  /%|\b(?:average|avg|mean|median|min|max|rate|per|p\d+|percent|ratio|unique|distinct|peak|coverage|score|rank|running|cumulative|cum|version|year|date|price|relative|speed-?up|x)\b|\/s\b/i

/** What is counted one by one, so that its sums are exact. */
const COUNTS =
  /\b(?:count|counts|number|#|passed|failed|skipped|pass|fail|errors?|wins?|losses|draws|won|lost|drawn|tests?|cases?|files?|lines?|loc|issues?|bugs?|votes?|seats?|commits?|users?|people|items?|rows?|pages?|games?|goals?|points?|medals?|gold|silver|bronze|functions?|modules?|classes|rules?|tasks?|questions?|samples?|domains?|nodes?|cores?)\b/i

/** Whether headers or labels say that the numbers of a total are counts. */
export function areCounted(
  { labels, corner, isTurned }: NumberTable,
  row: number,
  columns: readonly NumberColumn[],
): boolean {
  if (isTurned) return COUNTS.test(labels[row] ?? '') && !NOT_ADDED.test(labels[row] ?? '')
  return (
    COUNTS.test(corner) ||
    columns.filter(({ header }) => COUNTS.test(header)).length * 2 > columns.length
  )
}

/** Whether numbers are whole, small enough to be counted, and not rounded to tens throughout. */
export function areWhole(numbers: readonly WrittenNumber[]): boolean {
  return (
    numbers.every(
      ({ unit, decimals, form, value, step, isApproximate }) =>
        unit === '' &&
        decimals === 0 &&
        form === 'plain' &&
        step === 1 &&
        !isApproximate &&
        Math.abs(value) < MOST_COUNTED,
    ) && numbers.some(({ value }) => value % 10 !== 0)
  )
}

/** Larger counts are rounded as often as not. */
const MOST_COUNTED = 10_000
