import type { LogResult } from '../series/log-result.ts'
import type { RunLog } from './run.ts'

/** A result of a log. */
interface PlacedResult {
  readonly log: RunLog
  readonly result: LogResult
  /** Its place among those of its group in all logs of the run, from 1. */
  readonly position: number
}

/** The results of a group, in the order of the logs, and those of each name. */
interface ResultGroup {
  readonly placed: PlacedResult[]
  readonly named: Map<string, PlacedResult[]>
}

/** A log of 10⁵ results has millions of metrics, each of which asks for its own: they are sorted once for all. */
const sorted = new WeakMap<readonly RunLog[], ReadonlyMap<string, ResultGroup>>()

/**
 * Find the results of a group that have a name, or the one at a place, from 1.
 *
 * @param logs those of a run, the same list each time: it is not looked through again
 */
export function findResults(
  of: string | number,
  group: string,
  logs: readonly RunLog[],
): readonly PlacedResult[] {
  const groups = sorted.get(logs) ?? sortResults(logs)
  sorted.set(logs, groups)
  const found = groups.get(group)
  if (typeof of === 'string') return found?.named.get(of) ?? []
  const placed = found?.placed[of - 1]
  return placed === undefined ? [] : [placed]
}

function sortResults(logs: readonly RunLog[]): ReadonlyMap<string, ResultGroup> {
  const groups = new Map<string, ResultGroup>()
  for (const log of logs) {
    for (const result of log.contents.results ?? []) {
      const group: ResultGroup = groups.get(result.group) ?? { placed: [], named: new Map() }
      groups.set(result.group, group)
      const placed = { log, result, position: group.placed.length + 1 }
      group.placed.push(placed)
      if (result.name === undefined) continue
      const named = group.named.get(result.name)
      if (named === undefined) group.named.set(result.name, [placed])
      else named.push(placed)
    }
  }
  return groups
}
