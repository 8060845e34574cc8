import { describeCompared, judgeClaim, type ClaimVerdict } from '../compared-runs.ts'
import type { CheckedPage } from '../checked-page.ts'
import { findClaims } from '../english/find-claims.ts'
import type { RunClaim } from '../english/run-claim.ts'
import { listRunMentions, type NamedRun } from '../english/run-mentions.ts'
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
  page: CheckedPage,
  rule: LintRule<JudgedClaim>,
  verdict: ClaimVerdict,
): readonly Finding[] {
  const { runs = [], compareRuns } = page.data ?? {}
  if (compareRuns === undefined || runs.length < 2) return []
  return listClaims(page, runs).flatMap((claim): readonly Finding[] => {
    const { subject, other, measure, meaning, text, start, end } = claim
    const compared = compareRuns([subject.name, other.name], measure)
    if (compared === undefined || judgeClaim(meaning, compared) !== verdict) return []
    const facts = { text, compared: describeCompared(compared, [subject.name, other.name]) }
    return [createFinding(rule, facts, { start, end, basis: { relation: 'twice' } })]
  })
}

/** The claims of a page, which more than one rule judges. */
const claimsOf = new WeakMap<CheckedPage, readonly RunClaim[]>()

function listClaims(page: CheckedPage, runs: readonly NamedRun[]): readonly RunClaim[] {
  const known = claimsOf.get(page)
  if (known !== undefined) return known
  const naming = page.claims
    .map((sentence) => ({ sentence, mentions: listRunMentions(sentence.text, runs) }))
    .filter(({ mentions }) => mentions.length > 0)
  const named = new Set(naming.flatMap(({ mentions }) => mentions.map(({ run }) => run)))
  const around = runs.filter((run) => named.has(run))
  const claims = naming.flatMap(({ sentence, mentions }) =>
    findClaims(sentence, mentions, { runs, around }),
  )
  claimsOf.set(page, claims)
  return claims
}
