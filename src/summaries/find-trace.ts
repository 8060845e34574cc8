import type { Trace } from '../traces/trace.ts'
import type { RunLog } from './run.ts'

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
