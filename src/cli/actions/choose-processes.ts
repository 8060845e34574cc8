import { SUM_PID } from '../../records/sum-pid.ts'
import type { RunLog, RunProcess } from '../../summaries/run.ts'

/** A process of a log, or a log without samples. */
export type InitRun = RunProcess | { readonly log: RunLog; readonly reader?: undefined }

/** More curves than this cannot be told apart, and more charts are no page. */
const MOST = 8

/** Which processes `init` makes runs of, and how many of a log it leaves out. */
export interface ChosenProcesses {
  readonly chosen: readonly InitRun[]
  readonly left: readonly { readonly path: string; readonly count: number; readonly of: number }[]
}

/** Choose the processes of each log that a first page shows: their sum, and those that had the most memory. */
export function chooseProcesses(found: readonly InitRun[]): ChosenProcesses {
  const dropped = new Set<InitRun>()
  const left: { path: string; count: number; of: number }[] = []
  for (const [path, own] of groupByLog(found)) {
    const few = listDropped(own)
    for (const one of few) dropped.add(one)
    if (few.length > 0) left.push({ path, count: own.length - few.length, of: own.length })
  }
  return { chosen: found.filter((one) => !dropped.has(one)), left }
}

function groupByLog(found: readonly InitRun[]): ReadonlyMap<string, readonly InitRun[]> {
  const groups = new Map<string, InitRun[]>()
  for (const one of found) {
    const group = groups.get(one.log.path)
    if (group === undefined) groups.set(one.log.path, [one])
    else group.push(one)
  }
  return groups
}

function listDropped(found: readonly InitRun[]): readonly InitRun[] {
  if (found.length <= MOST) return []
  const ranked = found
    .map((one) => ({ one, rank: one.reader?.pid === SUM_PID ? Infinity : findPeak(one) }))
    .sort((a, b) => (a.rank === b.rank ? 0 : b.rank - a.rank))
  return ranked.slice(MOST).map(({ one }) => one)
}

function findPeak({ reader }: InitRun): number {
  let peak = 0
  for (const value of reader?.table()?.rss ?? []) if (value > peak) peak = value
  return peak
}
