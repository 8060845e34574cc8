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
  const groups = new Map<string, VFileMessage[]>()
  /** The first messages of the groups in which a value is named. */
  const naming = new Map<string, Set<VFileMessage>>()
  for (const message of all) {
    const value = nameValue(message)
    if (value === undefined) continue
    const key = nameGap(message)
    const group = (key === undefined ? undefined : groups.get(key)) ?? []
    group.push(message)
    if (key !== undefined) groups.set(key, group)
    naming.set(value, (naming.get(value) ?? new Set()).add(group[0] ?? message))
  }
  const gaps = new Map<VFileMessage, VFileMessage[]>()
  const covered = new Set<VFileMessage>()
  for (const message of all) {
    for (const first of listNaming(message, naming)) {
      covered.add(message)
      const places = gaps.get(first) ?? []
      places.push(message)
      gaps.set(first, places)
    }
  }
  const shown = new Map([...groups.values()].map((group) => [group[0], group] as const))
  const repeated = new Set([...groups.values()].flatMap((group) => group.slice(1)))
  return all.flatMap((message) => {
    if (covered.has(message) || repeated.has(message)) return []
    const group = shown.get(message)
    return [group === undefined ? message : addPlaces(joinValues(group), gaps.get(message) ?? [])]
  })
}

/** What missing values of one place have in common; `undefined` of another message. */
function nameGap({ ruleId, file, line, column, reason, fatal }: VFileMessage): string | undefined {
  const why = ruleId === 'missing-value' ? VALUE.exec(reason)?.groups?.['reason'] : undefined
  return why === undefined || line === undefined
    ? undefined
    : [file, line, column, fatal, why].map(String).join('\n')
}

/** The value that a message of a missing one names; `undefined` of another message. */
function nameValue({ ruleId, reason }: VFileMessage): string | undefined {
  return ruleId === 'missing-value' ? VALUE.exec(reason)?.groups?.['value'] : undefined
}

/** List the groups that name the value whose bar is missing, by their first messages; none for another message. */
function listNaming(
  { ruleId, reason }: VFileMessage,
  naming: ReadonlyMap<string, ReadonlySet<VFileMessage>>,
): ReadonlySet<VFileMessage> {
  if (ruleId !== 'missing-bar') return new Set()
  const { value = '', run = '' } = BAR.exec(reason)?.groups ?? {}
  const words = [`\`${run}.${value}\``, `\`${value}\``]
  return new Set(words.flatMap((word) => [...(naming.get(word) ?? [])]))
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
