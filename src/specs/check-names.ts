import type { ProjectNames } from './project-names.ts'
import { readAt } from './read-at.ts'
import type { SpecIssue } from './spec-issue.ts'

/** What a chart or a table names, and under which of its keys. */
export interface NamedThing {
  readonly kind: 'run' | 'table' | 'chart' | 'series'
  readonly key: string
}

/** Check that every name under a key of a chart or a table, a word or a list, is known. */
export function checkNames(
  { kind, key }: NamedThing,
  spec: object,
  names: ProjectNames,
): readonly SpecIssue[] {
  const known = listKnown(kind, names)
  const value = readAt(spec, [key])
  const isList = Array.isArray(value)
  const written = value === undefined ? [] : [value].flat()
  return written.flatMap((name, i): SpecIssue[] => {
    if (typeof name !== 'string' || known.includes(name)) return []
    const problem = { kind: 'unknown-name', thing: kind, name, known } as const
    return [{ problem, at: isList ? [key, i] : [key], part: 'value' }]
  })
}

function listKnown(kind: NamedThing['kind'], names: ProjectNames): readonly string[] {
  if (kind === 'series') return names.series
  return kind === 'run' ? names.runs : [...names[`${kind}s`].keys()]
}
