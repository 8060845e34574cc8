import type { VFileMessage } from 'vfile-message'
import { exportMessage } from './report-messages.ts'

/** GitHub shows ten annotations of a step, and no more. */
const MOST_ANNOTATIONS = 10
const RANKS = { error: 0, warning: 1, info: 2 } as const

/** Choose what GitHub annotates: one message a file, errors first, at most ten. */
export function chooseAnnotated(messages: readonly VFileMessage[]): ReadonlySet<VFileMessage> {
  const rank = (message: VFileMessage): number => RANKS[exportMessage(message, String).severity]
  const chosen = new Map<string, VFileMessage>()
  for (const message of messages.toSorted((a, b) => rank(a) - rank(b))) {
    const file = message.file ?? ''
    if (!chosen.has(file)) chosen.set(file, message)
  }
  return new Set([...chosen.values()].slice(0, MOST_ANNOTATIONS))
}
