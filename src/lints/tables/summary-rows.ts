import { SUMMARY_WORDS } from './derived-column.ts'
import type { NumberTable } from './number-table.ts'

const summaries = new WeakMap<NumberTable, readonly boolean[]>()

/** Whether a row sums up others: its name says so, and it is not one of several operations such as `sum` and `max` that were timed. */
export function isSummaryRow(table: NumberTable, row: number): boolean {
  const known = summaries.get(table) ?? findSummaries(table)
  summaries.set(table, known)
  return known[row] === true
}

function findSummaries({ labels, names }: NumberTable): readonly boolean[] {
  const found = labels.map(
    (label, row) =>
      SUMMARY_WORDS.test(label) || names.some((texts) => SUMMARY_WORDS.test(texts[row] ?? '')),
  )
  // rows of which all have such a name, the first one too, are operations
  const count = found.filter(Boolean).length
  const areOperations = found[0] === true && count > 1 && count * 2 >= found.length
  return areOperations ? found.map(() => false) : found
}
