import type { ProjectNames } from './project-names.ts'
import type { SpecIssue } from './spec-issue.ts'

/** Check that facts which must be equal are stated by some run. */
export function checkFacts(
  equal: readonly string[],
  { facts: known }: Pick<ProjectNames, 'facts'>,
): readonly SpecIssue[] {
  return equal.flatMap((name, i): SpecIssue[] => {
    if (known.includes(name)) return []
    const problem = { kind: 'unknown-name', thing: 'fact', name, known } as const
    return [{ problem, at: ['equal', i], part: 'value' }]
  })
}
