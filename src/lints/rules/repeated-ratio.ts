import type { LintRule } from '../lint-rule.ts'
import type { Miscalculation } from '../miscalculation.ts'

/** Ratios that were copied from a wrong cell; `ratio` comes upon them. */
export const repeatedRatio: LintRule<Pick<Miscalculation, 'formula' | 'computed' | 'written'>> = {
  name: 'repeated-ratio',
  summary: 'a ratio that repeats a wrong one beside it and hardly fits its own cells',
  explain: ({ formula, computed, written }) =>
    `\`${formula}\` is ${computed}, and \`${written}\` repeats the cell beside it, which is wrong; compute it again`,
}
