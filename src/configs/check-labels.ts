import type { CaptionSpec } from '../specs/caption-entries.ts'
import type { SpecIssue } from '../specs/spec-issue.ts'
import type { ConfigSpec } from './config-schema.ts'

/** Check that no two charts or tables have the same label: a link to it would lead to one of them. */
export function checkLabels({ charts = {}, tables = {} }: ConfigSpec): readonly SpecIssue[] {
  const labelled = [...listLabels('charts', charts), ...listLabels('tables', tables)]
  return labelled.flatMap(({ label, at }, i) => {
    const first = labelled.slice(0, i).find((other) => other.label === label)
    if (first === undefined) return []
    const problem = { kind: 'same-label', label, other: first.at.slice(0, 2).join('.') } as const
    return [{ problem, at, part: 'value' as const }]
  })
}

interface PlacedLabel {
  readonly label: string
  readonly at: readonly string[]
}

function listLabels(
  key: string,
  specs: Readonly<Record<string, CaptionSpec>>,
): readonly PlacedLabel[] {
  return Object.entries(specs).flatMap(([name, { label }]) =>
    label === undefined ? [] : [{ label, at: [key, name, 'label'] }],
  )
}
