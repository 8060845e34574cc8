import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportMiscalculation } from '../report-miscalculation.ts'
import { listShareTotals } from '../tables/share-totals.ts'

/** Percentages in tables. Those that come of other cells `ratio` comes upon; here are totals of shares. */
export const percentage: LintRule<Miscalculation> = {
  name: 'percentage',
  summary: 'a percentage in a table that is not that of its cells',
  explain: explainMiscalculation,
  check: ({ typedTables }) =>
    typedTables.flatMap(listShareTotals).map((misfit) => reportMiscalculation(percentage, misfit)),
}
