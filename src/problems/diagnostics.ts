import { VFileMessage } from 'vfile-message'
import { formatProblem, type Problem } from './problem.ts'

export { formatProblem, type Problem } from './problem.ts'

/** How bad a problem is: errors stop what they touch, warnings are reported, notes inform. */
export type Severity = 'error' | 'warning' | 'info'

/** Where a problem is. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly path: string
  readonly line?: number
  readonly column?: number
}

/** Make a message that carries its place and, as its rule id, the problem's kind. */
export function createMessage(
  problem: Problem,
  place: Place,
  severity: Severity = 'error',
): VFileMessage {
  return placeMessage({ reason: formatProblem(problem), ruleId: problem.kind }, place, severity)
}

/** Make a message with a place, whose sentence comes from elsewhere: the rules of lint bring theirs. */
export function placeMessage(
  { reason, ruleId }: { readonly reason: string; readonly ruleId: string },
  place: Place,
  severity: Severity,
): VFileMessage {
  const message = new VFileMessage(reason, {
    ...(place.line === undefined ? {} : { place: { line: place.line, column: place.column ?? 1 } }),
    ruleId,
    source: 'tracedocs',
  })
  message.file = place.path
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  return message
}

/** Read how bad the problem of a message is. */
export function findSeverity({ fatal }: VFileMessage): Severity {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'info'
}
