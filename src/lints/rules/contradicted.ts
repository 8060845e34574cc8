import type { LintRule } from '../lint-rule.ts'
import { findJudged, type JudgedClaim } from './unproven.ts'

/** Claims about two runs whose samples show the opposite. */
export const contradicted: LintRule<JudgedClaim> = {
  name: 'contradicted',
  summary: 'a claim about two runs that is the wrong way round, or far from what they show',
  severity: 'error',
  explain: ({ text, compared }) =>
    `Expected \`${text}\` to be what the logs show, but ${compared}; correct the claim`,
  check: (page) => findJudged(page, contradicted, 'contradicted'),
}
