import type { Problem } from '../../problems/diagnostics.ts'
import { findRunTrace } from '../../summaries/find-trace.ts'
import type { Run } from '../../summaries/run.ts'
import type { ReferenceTrace } from '../../traces/objects/object-trace.ts'
import type { RankedRun } from './define-ranking.ts'
import type { Ranking } from './ranking.ts'

/** A trace that was found, or why not. */
type FoundTrace<T> =
  | { readonly kind: 'found'; readonly trace: T }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Rank the parts of a trace, when it was found. */
export function rankTrace<T>(found: FoundTrace<T>, rank: (trace: T) => Ranking): RankedRun {
  return found.kind === 'found' ? { kind: 'ranked', ranking: rank(found.trace) } : found
}

/** Find the log of Reference Tracing of a run; only that one names objects. */
export function findReferences(run: Run): FoundTrace<ReferenceTrace> {
  const found = findRunTrace(run, 'objects')
  if (found.kind === 'problem') return found
  const { trace } = found
  if (trace.mode !== 'profile') return { kind: 'found', trace }
  return { kind: 'problem', problem: { kind: 'no-references', run: run.name } }
}
