import type { VFileMessage } from 'vfile-message'
import type { Problem } from '../problems/diagnostics.ts'
import { addPlaces } from '../problems/fold-repeats.ts'

/** What a log has that yields nothing at all, or only a part. */
const UNREAD: ReadonlySet<string> = new Set<Problem['kind']>([
  'empty-log',
  'log-without-records',
  'broken-document',
  'large-document',
  'damaged-log',
])

/** What is said of each place that a log has no number for. */
const LACKING: ReadonlySet<string> = new Set<Problem['kind']>([
  'missing-value',
  'missing-bar',
  'no-process',
])

/**
 * Leave one message of a log that is empty or damaged, or that no format reads: what a page or a chart lacks for that reason alone is added to it as places. It becomes as severe
 * as what it stands for.
 */
export function foldUnreadLogs(all: readonly VFileMessage[]): readonly VFileMessage[] {
  const unread = all.filter(({ ruleId }) => UNREAD.has(ruleId ?? ''))
  if (unread.length === 0) return all
  const followers = new Map(
    unread.map((cause) => [cause, all.filter((one) => isOf(one, cause))] as const),
  )
  const folded = new Set([...followers.values()].flat())
  return all.flatMap((message) => {
    const others = followers.get(message) ?? []
    if (folded.has(message)) return []
    return others.length === 0 ? [message] : [join(message, others)]
  })
}

/** The reason names the log, and no other one beside it. */
function isOf({ ruleId, reason }: VFileMessage, { file = '' }: VFileMessage): boolean {
  return LACKING.has(ruleId ?? '') && reason.includes(` in \`${file}\`;`)
}

function join(cause: VFileMessage, others: readonly VFileMessage[]): VFileMessage {
  const joined = addPlaces(cause, others, 'so there is `n/a` or a gap for')
  if (others.some(({ fatal }) => fatal === true)) joined.fatal = true
  return joined
}
