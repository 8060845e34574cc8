import type { LintRule } from '../lint-rule.ts'
import type { Miscalculation } from '../miscalculation.ts'

/** A number that was cut off, and how many more of its column or its page are. */
type CutOff = Pick<Miscalculation, 'formula' | 'computed' | 'written'> & {
  readonly others?: number
  readonly where?: 'column' | 'page'
}

/** Ratios that were cut off; `ratio`, `percentage` and `comparison` come upon them. */
export const truncatedRatio: LintRule<CutOff> = {
  name: 'truncated-ratio',
  summary: 'a ratio or percentage that is cut off where it should be rounded',
  explain: ({ formula, computed, written, others = 0, where = 'column' }) => {
    const verb = others === 1 ? 'is' : 'are'
    const more = others === 0 ? '' : `, as ${verb} ${String(others)} more of its ${where}`
    return `\`${formula}\` is ${computed}, not \`${written}\`, which is cut off${more}; round it`
  },
}
