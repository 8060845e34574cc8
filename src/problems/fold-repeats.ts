import type { VFileMessage } from 'vfile-message'
import { findProblem, findSeverity, placeMessage } from './diagnostics.ts'
import { formatAll } from './word-lists.ts'

/** What is said again wherever the same name or metric stands. */
const REPEATED: ReadonlySet<string> = new Set(['unknown-name', 'metric-group', 'missing-value'])

/** More places are counted only. */
const MOST_PLACES = 5

/**
 * Leave one message for each name that nothing has and for each value that no log states: the first, which lists the
 * other places. Other messages stay as they are, and all keep their order; what is told twice of one place is told once.
 */
export function foldRepeats(messages: readonly VFileMessage[]): readonly VFileMessage[] {
  const groups = new Map<string, VFileMessage[]>()
  const seen = new Set<string>()
  const once = messages.filter((message) => {
    const { file = '', line = 0, column = 0 } = message
    const key = [file, line, column, nameKind(message)].join('\n')
    return !seen.has(key) && seen.add(key)
  })
  for (const message of once) {
    const key = nameKind(message)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [message])
    else group.push(message)
  }
  return once.flatMap((message) => {
    if (!REPEATED.has(message.ruleId ?? '')) return [message]
    const [first, ...others] = groups.get(nameKind(message)) ?? []
    return first === message ? [addPlaces(first, others)] : []
  })
}

function nameKind({ ruleId = '', reason, fatal }: VFileMessage): string {
  return [ruleId, String(fatal), reason].join('\n')
}

/** Add the places of other messages to the first one's sentence, after some words. */
export function addPlaces(
  first: VFileMessage,
  others: readonly VFileMessage[],
  lead = 'also in',
): VFileMessage {
  const own = formatPlace(first, first)
  const places = [...new Set(others.map((other) => formatPlace(other, first)))]
  const further = places.filter((place) => place !== own)
  if (further.length === 0) return first
  const hidden = further.length > MOST_PLACES + 1 ? further.length - MOST_PLACES : 0
  const shown = further.slice(0, further.length - hidden)
  const words = hidden === 0 ? shown : [...shown, `${String(hidden)} more places`]
  const also = `${first.reason.endsWith('?') ? ` ${lead.charAt(0).toUpperCase()}${lead.slice(1)}` : `; ${lead}`} ${formatAll(words)}`
  const place = {
    path: first.file ?? '',
    ...(first.line === undefined ? {} : { line: first.line, column: first.column ?? 1 }),
  }
  const problem = findProblem(first)
  return placeMessage(
    { reason: `${first.reason}${also}`, ruleId: first.ruleId ?? '', problem },
    place,
    findSeverity(first),
  )
}

/** The place of a message, as one says it in a sentence about another's file. */
function formatPlace({ file, line }: VFileMessage, { file: near }: VFileMessage): string {
  if (line === undefined) return `\`${file ?? ''}\``
  return file === near ? `line ${String(line)}` : `\`${file ?? ''}:${String(line)}\``
}
