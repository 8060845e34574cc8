import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'

/** Rates in tables; `ratio` comes upon them. */
export const rate: LintRule<Miscalculation> = {
  name: 'rate',
  summary: 'a rate in a table, such as MB/s, that is not that of its cells',
  explain: explainMiscalculation,
}
