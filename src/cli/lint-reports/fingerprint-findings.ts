import { createHash } from 'node:crypto'
import { formatFindingKey } from '../../lints/baselines/finding-key.ts'
import type { PlacedFinding } from '../../lints/lint-page.ts'
import { createKeyFinder } from '../actions/lint-baseline.ts'
import type { LintOutcome } from '../actions/lint-outcome.ts'

/** Give each finding a fingerprint that stays when lines move; equal lines are numbered. */
export function fingerprintFindings(outcome: LintOutcome): ReadonlyMap<PlacedFinding, string> {
  const findKey = createKeyFinder(outcome)
  const seen = new Map<string, number>()
  return new Map(
    outcome.findings.map((finding) => {
      const key = formatFindingKey(findKey(finding))
      const count = seen.get(key) ?? 0
      seen.set(key, count + 1)
      return [
        finding,
        createHash('sha256')
          .update(`${key}${String(count)}`)
          .digest('hex'),
      ]
    }),
  )
}
