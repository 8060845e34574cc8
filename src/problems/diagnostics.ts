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
  const message = new VFileMessage(formatProblem(problem), {
    ...(place.line === undefined ? {} : { place: { line: place.line, column: place.column ?? 1 } }),
    ruleId: problem.kind,
    source: 'tracedocs',
  })
  message.file = place.path
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  return message
}
