import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'

/** Cells that a formula gives, which is neither a quotient nor a difference of two; `ratio` comes upon them. */
export const formula: LintRule<Miscalculation> = {
  name: 'formula',
  summary: 'a cell that the formula which gives the other cells of its column does not give',
  explain: explainMiscalculation,
}
