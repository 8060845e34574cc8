import type { VFileMessage } from 'vfile-message'
import { addPlaces } from '../problems/fold-repeats.ts'
import { findProblem, findSeverity, formatProblem, placeMessage } from '../problems/diagnostics.ts'
import { formatMissingValues } from '../problems/expression-problems.ts'

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
    const missing = readMissing(message)
    if (missing === undefined) continue
    const key = nameGap(message, missing)
    const group = (key === undefined ? undefined : groups.get(key)) ?? []
    group.push(message)
    if (key !== undefined) groups.set(key, group)
    naming.set(missing.metric, (naming.get(missing.metric) ?? new Set()).add(group[0] ?? message))
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

/** A value that is missing, why, and what stands behind the sentence that says so: other places, for instance. */
interface MissingValue {
  readonly metric: string
  readonly reason: string
  readonly further: string
}

/** The value that a message says is missing; `undefined` of another message. */
function readMissing(message: VFileMessage): MissingValue | undefined {
  const problem = findProblem(message)
  if (problem?.kind !== 'missing-value') return undefined
  const { metric, reason } = problem
  return { metric, reason, further: message.reason.slice(formatProblem(problem).length) }
}

/** What missing values of one place have in common; `undefined` of a message without a place. */
function nameGap(
  { file, line, column, fatal }: VFileMessage,
  { reason, further }: MissingValue,
): string | undefined {
  return line === undefined
    ? undefined
    : [file, line, column, fatal, reason, further].map(String).join('\n')
}

/** List the groups that name the value whose bar is missing, by their first messages; none for another message. */
function listNaming(
  message: VFileMessage,
  naming: ReadonlyMap<string, ReadonlySet<VFileMessage>>,
): ReadonlySet<VFileMessage> {
  const problem = findProblem(message)
  if (problem?.kind !== 'missing-bar') return new Set()
  const { value, run } = problem
  return new Set([`${run}.${value}`, value].flatMap((name) => [...(naming.get(name) ?? [])]))
}

function joinValues(group: readonly VFileMessage[]): VFileMessage {
  const [first, ...others] = group
  const missing = group.flatMap((message) => readMissing(message) ?? [])
  const [of] = missing
  if (first === undefined || of === undefined) throw new Error('Expected a message')
  if (others.length === 0) return first
  const hidden = missing.length > MOST_VALUES + 1 ? missing.length - MOST_VALUES : 0
  const metrics = missing.slice(0, missing.length - hidden).map(({ metric }) => metric)
  const reason = formatMissingValues({ metrics, hidden, reason: of.reason }) + of.further
  const place = { path: first.file ?? '', line: first.line ?? 1, column: first.column ?? 1 }
  return placeMessage({ reason, ruleId: first.ruleId ?? '' }, place, findSeverity(first))
}
