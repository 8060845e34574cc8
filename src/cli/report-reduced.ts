import { createMessage } from '../problems/diagnostics.ts'
import { describeKept } from '../series/describe-kept.ts'
import type { NamedProcess } from './read-logs.ts'
import { report, type Session } from './session.ts'

/** Report the traces with more events than are held: what is written or drawn of them is not all that they have. */
export function reportReduced(session: Session, processes: readonly NamedProcess[]): void {
  const messages = processes.flatMap(({ series, log }) => {
    const kept = describeKept(series)
    return kept === undefined
      ? []
      : [createMessage({ kind: 'reduced-trace', kept }, { path: log.path }, 'warning')]
  })
  report(session, messages)
}
