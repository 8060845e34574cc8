import type { VFileMessage } from 'vfile-message'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import { foldMissing } from './fold-missing.ts'
import { foldUnreadLogs } from './fold-unread-logs.ts'
import { foldRepeats } from '../problems/fold-repeats.ts'

/** What only follows from an error that is reported where it is. */
const CONSEQUENCES: ReadonlySet<string> = new Set<Problem['kind']>([
  'unread-run',
  'page-not-written',
  'broken-value',
])

/**
 * Leave one message for each cause: what only follows from another error is replaced by one message that lists the
 * pages it stops, and what is said of several places is said once. Without another error all causes stay.
 *
 * @param pages the paths of all pages
 * @param path the configuration's
 */
export function foldConsequences(
  all: readonly VFileMessage[],
  pages: readonly string[],
  path: string,
): readonly VFileMessage[] {
  const messages = foldMissing(foldRepeats(foldUnreadLogs(all)))
  const followed = messages.filter(isConsequence)
  const causes = messages.filter((message) => !isConsequence(message))
  if (followed.length === 0 || !causes.some(({ fatal }) => fatal === true)) return messages
  const files = new Set(followed.map(({ file }) => file))
  const stopped = pages.filter((page) => files.has(page))
  if (stopped.length === 0) return causes
  return [...causes, createMessage({ kind: 'stopped-pages', pages: stopped }, { path }, 'info')]
}

function isConsequence({ ruleId }: VFileMessage): boolean {
  return CONSEQUENCES.has(ruleId ?? '')
}
