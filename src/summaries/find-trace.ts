import type { Outcome } from '../problems/outcome.ts'
import type { Trace } from '../traces/trace.ts'
import type { Run, RunLog } from './run.ts'

/** The one trace of a kind that some logs hold, and its log. */
export type FoundTrace<K extends Trace['kind']> =
  | {
      readonly kind: 'found'
      readonly trace: Extract<Trace, { readonly kind: K }>
      readonly log: RunLog
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number }

/** Find the trace of a kind in the logs of a run. */
export function findTrace<K extends Trace['kind']>(
  logs: readonly RunLog[],
  kind: K,
): FoundTrace<K> {
  const found = logs.flatMap((log) => {
    const { trace } = log.contents
    return trace !== undefined && isOfKind(trace, kind) ? [{ trace, log }] : []
  })
  const [only] = found
  if (only === undefined) return { kind: 'none' }
  return found.length === 1 ? { kind: 'found', ...only } : { kind: 'several', count: found.length }
}

function isOfKind<K extends Trace['kind']>(
  trace: Trace,
  kind: K,
): trace is Extract<Trace, { readonly kind: K }> {
  return trace.kind === kind
}

/** The trace of a run that is about it alone, or what is wrong. */
export type RunTrace<K extends Trace['kind']> = Outcome<Extract<Trace, { readonly kind: K }>>

/** Find the trace of a kind in a run that has to have one. */
export function findRunTrace<K extends Trace['kind']>({ name, logs }: Run, kind: K): RunTrace<K> {
  const found = findTrace(logs, kind)
  switch (found.kind) {
    case 'found':
      return { kind: 'made', value: found.trace }
    case 'none':
      return { kind: 'problem', problem: { kind: 'no-trace', run: name, trace: kind } }
    case 'several': {
      const { count } = found
      return {
        kind: 'problem',
        problem: { kind: 'several-trace-logs', run: name, trace: kind, count },
      }
    }
  }
}
