import type { VFileMessage } from 'vfile-message'
import { addPlaces } from '../problems/fold-repeats.ts'
import { findSeverity, placeMessage } from '../problems/diagnostics.ts'
import { formatAll } from '../problems/word-lists.ts'

const VALUE = /^Cannot find a value for (?<value>`[^`]+`): (?<reason>.*)$/s
const BAR = /^Cannot draw `(?<value>[^`]+)` of the run `(?<run>[^`]+)`: /

/** More values of one place are counted only. */
const MOST_VALUES = 5

/**
 * Leave one message of the values that are missing at one place for one reason, such as the benchmarks that a run lacks. The gaps that they leave in
 * a chart of their table are added to it as a place.
 */
export function foldMissing(all: readonly VFileMessage[]): readonly VFileMessage[] {
  const bars = all.filter(({ ruleId }) => ruleId === 'missing-bar')
  const groups = new Map<string, VFileMessage[]>()
  for (const message of all) {
    const key = nameGap(message)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), message])
  }
  const shown = new Map([...groups.values()].map((group) => [group[0], group] as const))
  const covered = new Set(bars.filter((bar) => findValue(bar, all) !== undefined))
  const isRepeated = (message: VFileMessage): boolean =>
    nameGap(message) !== undefined && !shown.has(message)
  return all.flatMap((message) => {
    if (covered.has(message) || isRepeated(message)) return []
    const group = shown.get(message)
    if (group === undefined) return [message]
    const gaps = [...covered].filter((bar) => group.some((one) => findValue(bar, [one])))
    return [addPlaces(joinValues(group), gaps)]
  })
}

/** What missing values of one place have in common; `undefined` of another message. */
function nameGap({ ruleId, file, line, column, reason, fatal }: VFileMessage): string | undefined {
  const why = ruleId === 'missing-value' ? VALUE.exec(reason)?.groups?.['reason'] : undefined
  return why === undefined || line === undefined
    ? undefined
    : [file, line, column, fatal, why].map(String).join('\n')
}

/** Find the message of the value whose bar is missing. */
function findValue(
  { reason }: VFileMessage,
  all: readonly VFileMessage[],
): VFileMessage | undefined {
  const { value = '', run = '' } = BAR.exec(reason)?.groups ?? {}
  const words = [`\`${run}.${value}\``, `\`${value}\``]
  return all.find(
    (one) =>
      one.ruleId === 'missing-value' &&
      words.includes(VALUE.exec(one.reason)?.groups?.['value'] ?? ''),
  )
}

function joinValues(group: readonly VFileMessage[]): VFileMessage {
  const [first, ...others] = group
  if (first === undefined) throw new Error('Expected a message')
  if (others.length === 0) return first
  const read = group.map(({ reason }) => VALUE.exec(reason)?.groups)
  const values = read.map((groups) => groups?.['value'] ?? '')
  const hidden = values.length > MOST_VALUES + 1 ? values.length - MOST_VALUES : 0
  const shown = values.slice(0, values.length - hidden)
  const words = hidden === 0 ? shown : [...shown, `${String(hidden)} more`]
  const reason = `Cannot find a value for ${formatAll(words)}: ${read[0]?.['reason'] ?? ''}`
  const place = { path: first.file ?? '', line: first.line ?? 1, column: first.column ?? 1 }
  return placeMessage({ reason, ruleId: first.ruleId ?? '' }, place, findSeverity(first))
}
