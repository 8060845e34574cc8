import type { Baseline, KnownFinding } from './baseline.ts'
import { formatFindingKey, type FindingKey } from './finding-key.ts'

/** Findings that a baseline has and has not, and what it has that is found no longer. */
export interface ComparedBaseline<T> {
  readonly fresh: readonly T[]
  readonly known: readonly T[]
  /** Those of pages that were read. */
  readonly gone: readonly KnownFinding[]
}

/** A finding with its key. */
export interface KeyedFinding<T> {
  readonly finding: T
  readonly key: FindingKey
}

/** Tell the findings that are new from those that a baseline knows; of equal lines it knows as many as it counts. */
export function compareBaseline<T>(
  findings: readonly KeyedFinding<T>[],
  baseline: Baseline,
  isRead: (page: string) => boolean,
): ComparedBaseline<T> {
  const left = new Map<string, number>()
  for (const finding of baseline.findings) {
    const key = formatFindingKey(finding)
    left.set(key, (left.get(key) ?? 0) + (finding.count ?? 1))
  }
  const fresh: T[] = []
  const known: T[] = []
  for (const { finding, key } of findings) {
    const text = formatFindingKey(key)
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    if (count > 0) known.push(finding)
    else fresh.push(finding)
  }
  const gone = baseline.findings.filter(
    (finding) => isRead(finding.page) && (left.get(formatFindingKey(finding)) ?? 0) > 0,
  )
  return { fresh, known, gone }
}

/** Make a baseline of findings. */
export function createBaseline(keys: readonly FindingKey[]): Baseline {
  const counts = new Map<string, { readonly key: FindingKey; count: number }>()
  for (const key of keys) {
    const text = formatFindingKey(key)
    const known = counts.get(text)
    if (known === undefined) counts.set(text, { key, count: 1 })
    else known.count += 1
  }
  return {
    findings: [...counts.values()].map(({ key, count }) => (count === 1 ? key : { ...key, count })),
  }
}
