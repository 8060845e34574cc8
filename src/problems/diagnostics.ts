import { VFileMessage } from 'vfile-message'
import { formatProblem, type Problem } from './problem.ts'
import type { Severity } from './severity.ts'

export { formatProblem, type Problem } from './problem.ts'
export { findSeverity, type Severity } from './severity.ts'

/** Where a problem is. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly path: string
  readonly line?: number
  readonly column?: number
}

/** What messages of this program are about; a message itself only has words. */
const problems = new WeakMap<VFileMessage, Problem>()

/**
 * Make a message that carries its place and, as its rule id, the problem's kind.
 *
 * @param place `undefined` for what stands in no file, such as an expression of the command line
 */
export function createMessage(
  problem: Problem,
  place: Place | undefined,
  severity: Severity = 'error',
): VFileMessage {
  const sentence = { reason: formatProblem(problem), ruleId: problem.kind, problem }
  return placeMessage(sentence, place, severity)
}

/** The problem that a message was made of, with what it names; `undefined` of a message from elsewhere, as from a cache. */
export function findProblem(message: VFileMessage): Problem | undefined {
  return problems.get(message)
}

/** A sentence, and the problem that it says more of, if it is of one. */
interface Sentence {
  readonly reason: string
  readonly ruleId: string
  readonly problem?: Problem | undefined
}

/** Make a message with a place, whose sentence comes from elsewhere: the rules of lint bring theirs. */
export function placeMessage(
  { reason, ruleId, problem }: Sentence,
  place: Place | undefined,
  severity: Severity,
): VFileMessage {
  const message = new VFileMessage(reason, {
    ...(place?.line === undefined
      ? {}
      : { place: { line: place.line, column: place.column ?? 1 } }),
    ruleId,
    source: 'tracedocs',
  })
  if (place !== undefined) message.file = place.path
  if (problem !== undefined) problems.set(message, problem)
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  return message
}
