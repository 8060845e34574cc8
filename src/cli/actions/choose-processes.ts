import { SUM_PID } from '../../records/sum-pid.ts'
import type { RunLog, RunProcess } from '../../summaries/run.ts'

/** A process of a log, or a log without samples. */
export type FoundRun = RunProcess | { readonly log: RunLog; readonly reader?: undefined }

/** More curves than this cannot be told apart, and more charts are no page. */
const MOST = 8

/** Which processes `init` makes runs of, and how many of a log it leaves out. */
export interface ChosenProcesses {
  readonly chosen: readonly FoundRun[]
  readonly left: readonly { readonly path: string; readonly count: number; readonly of: number }[]
}

/** Choose the processes of each log that a first page shows: their sum, and those that had the most memory. */
export function chooseProcesses(found: readonly FoundRun[]): ChosenProcesses {
  const logs = [...new Set(found.map(({ log }) => log.path))]
  const dropped = new Map(
    logs.map((path) => [path, listDropped(found.filter(({ log }) => log.path === path))]),
  )
  return {
    chosen: found.filter((one) => dropped.get(one.log.path)?.has(one) !== true),
    left: logs.flatMap((path) => {
      const count = dropped.get(path)?.size ?? 0
      const of = found.filter(({ log }) => log.path === path).length
      return count === 0 ? [] : [{ path, count: of - count, of }]
    }),
  }
}

function listDropped(found: readonly FoundRun[]): ReadonlySet<FoundRun> {
  if (found.length <= MOST) return new Set()
  const ranked = found
    .map((one) => ({ one, rank: one.reader?.pid === SUM_PID ? Infinity : findPeak(one) }))
    .sort((a, b) => (a.rank === b.rank ? 0 : b.rank - a.rank))
  return new Set(ranked.slice(MOST).map(({ one }) => one))
}

function findPeak({ reader }: FoundRun): number {
  let peak = 0
  for (const value of reader?.table()?.rss ?? []) if (value > peak) peak = value
  return peak
}
