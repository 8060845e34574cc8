import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'

/** Percentages in tables; `ratio` comes upon them. */
export const percentage: LintRule<Miscalculation> = {
  name: 'percentage',
  summary: 'a percentage in a table that is not that of its cells',
  explain: explainMiscalculation,
}
