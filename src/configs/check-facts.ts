import type { ConfigSpec } from './config-schema.ts'
import type { SpecIssue } from './spec-issue.ts'

/** Check that facts which must be equal are stated by some run. */
export function checkFacts(
  equal: readonly string[],
  { runs = {} }: ConfigSpec,
): readonly SpecIssue[] {
  const known = [...new Set(Object.values(runs).flatMap(({ facts = {} }) => Object.keys(facts)))]
  return equal.flatMap((name, i) =>
    known.includes(name)
      ? []
      : [
          {
            problem: { kind: 'unknown-name', thing: 'fact', name, known } as const,
            at: ['equal', i],
            part: 'value' as const,
          },
        ],
  )
}
