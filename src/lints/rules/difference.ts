import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'

/** Differences in tables; `ratio` comes upon them. */
export const difference: LintRule<Miscalculation> = {
  name: 'difference',
  summary: 'a difference in a table that is not that of its cells',
  explain: explainMiscalculation,
}
