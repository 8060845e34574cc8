import type { LintRule } from '../lint-rule.ts'
import type { Miscalculation } from '../miscalculation.ts'

/** Ratios that were cut off; `ratio`, `percentage` and `comparison` come upon them. */
export const truncatedRatio: LintRule<Pick<Miscalculation, 'formula' | 'computed' | 'written'>> = {
  name: 'truncated-ratio',
  summary: 'a ratio or percentage that is cut off where it should be rounded',
  explain: ({ formula, computed, written }) =>
    `\`${formula}\` is ${computed}, not \`${written}\`, which is cut off; round it`,
}
