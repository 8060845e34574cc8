import type { Outcome } from '../../problems/outcome.ts'
import { findRunTrace } from '../../summaries/find-trace.ts'
import type { Run } from '../../summaries/run.ts'
import type { ReferenceTrace } from '../../traces/objects/object-trace.ts'
import type { RankedRun } from './define-ranking.ts'
import type { Ranking } from './ranking.ts'

/** Rank the parts of a trace, when it was found. */
export function rankTrace<T>(found: Outcome<T>, rank: (trace: T) => Ranking): RankedRun {
  return found.kind === 'made' ? { kind: 'made', value: rank(found.value) } : found
}

/** Find the log of Reference Tracing of a run; only that one names objects. */
export function findReferences(run: Run): Outcome<ReferenceTrace> {
  const found = findRunTrace(run, 'objects')
  if (found.kind === 'problem') return found
  const trace = found.value
  if (trace.mode !== 'profile') return { kind: 'made', value: trace }
  return { kind: 'problem', problem: { kind: 'no-references', run: run.name } }
}
