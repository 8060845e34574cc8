import { SUMMARY_WORDS } from './derived-column.ts'
import type { NumberTable } from './number-table.ts'

const summaries = new WeakMap<NumberTable, readonly boolean[]>()

/** Whether a row sums up others: its name says so, and it is not one of several operations such as `sum` and `max` that were timed. */
export function isSummaryRow(table: NumberTable, row: number): boolean {
  const known = summaries.get(table) ?? findSummaries(table)
  summaries.set(table, known)
  return known[row] === true
}

/** What is told of several runs: `best` and `mean` of each level. */
const MEASURE =
  /^[*_]*(?:best|worst|min(?:imum)?|max(?:imum)?|mean|median|average|avg|p\d+|stddev|std)[*_]*$/i

function findSummaries({ labels, names }: NumberTable): readonly boolean[] {
  const found = labels.map(
    (label, row) =>
      SUMMARY_WORDS.test(label) || names.some((texts) => SUMMARY_WORDS.test(texts[row] ?? '')),
  )
  // rows of which all have such a name, the first one too, are operations; so are those of which each is named by a measure
  const count = found.filter(Boolean).length
  const areMeasures = names.some((texts) => texts.every((text) => MEASURE.test(text)))
  const areOperations = (found[0] === true || areMeasures) && count > 1 && count * 2 >= found.length
  return areOperations ? found.map(() => false) : found
}
