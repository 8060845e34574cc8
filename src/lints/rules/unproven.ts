import { describeCompared, judgeClaim, type ClaimVerdict } from '../compared-runs.ts'
import type { CheckedPage } from '../checked-page.ts'
import { findClaims } from '../english/find-claims.ts'
import { listRunMentions } from '../english/run-mentions.ts'
import type { Finding } from '../finding.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'

/** A claim about two runs, and how they compare. */
export interface JudgedClaim {
  readonly text: string
  readonly compared: string
}

/** Claims about two runs that their samples leave open. */
export const unproven: LintRule<JudgedClaim> = {
  name: 'unproven',
  summary: 'a claim about two runs, such as "faster than", which their samples do not show',
  explain: ({ text, compared }) =>
    `Expected the samples to support \`${text}\`, but ${compared}, which has 1 in it; take more samples, or leave the claim out`,
  check: (page) => findJudged(page, unproven, 'unproven'),
}

/** Find the claims of a page on which the samples have a verdict, for the rule that reports it. */
export function findJudged(
  { claims, data }: CheckedPage,
  rule: LintRule<JudgedClaim>,
  verdict: ClaimVerdict,
): readonly Finding[] {
  const { runs = [], compareRuns } = data ?? {}
  if (compareRuns === undefined || runs.length < 2) return []
  const named = new Set(
    claims.flatMap(({ text }) => listRunMentions(text, runs).map(({ run }) => run)),
  )
  const around = runs.filter((run) => named.has(run))
  return claims.flatMap((sentence) =>
    findClaims(sentence, runs, around).flatMap((claim): readonly Finding[] => {
      const { subject, other, measure, meaning, text } = claim
      const compared = compareRuns([subject.name, other.name], measure)
      if (compared === undefined || judgeClaim(meaning, compared) !== verdict) return []
      const facts = { text, compared: describeCompared(compared, [subject.name, other.name]) }
      return [
        createFinding(rule, facts, {
          ...{ start: claim.start, end: claim.end },
          basis: { relation: 'twice' },
        }),
      ]
    }),
  )
}
