import type { VFileMessage } from 'vfile-message'
import { createMessage, type Place } from '../problems/diagnostics.ts'
import { formatPid } from '../records/sum-pid.ts'
import { formatLogPath } from '../logs/read-log-name.ts'
import type { ProcessSeries, SeriesOutline } from '../series/process-series.ts'
import type { RunLog } from '../summaries/run.ts'
import { listSeries } from '../summaries/summarise-run.ts'

/**
 * Report processes that appear in several logs of a run. Parts that follow each other, as after log
 * rotation, get a note; parts that overlap in time may be two processes with the same pid.
 */
export function checkShared(
  run: string,
  logs: readonly RunLog[],
  place: Place,
): readonly VFileMessage[] {
  const parts = logs.flatMap((log) => listSeries(log).map((series) => ({ path: log.path, series })))
  const pids = [...new Set(parts.map(({ series }) => series.pid))]
  return pids.flatMap((pid) => {
    const own = parts.filter(({ series }) => series.pid === pid)
    if (own.length < 2) return []
    const problem = {
      kind: 'shared-process',
      run,
      pid: pid === undefined ? undefined : formatPid(pid),
      paths: own.map(({ path }) => formatLogPath(path)),
    } as const
    const severity = hasOverlap(own.map(({ series }) => series)) ? 'warning' : 'info'
    return [createMessage(problem, place, severity)]
  })
}

function hasOverlap(parts: readonly (ProcessSeries | SeriesOutline)[]): boolean {
  const spans = parts
    .map((part) =>
      'elapsed' in part
        ? { start: part.elapsed[0] ?? NaN, end: part.elapsed.at(-1) ?? NaN }
        : { start: part.start, end: part.end },
    )
    .sort((a, b) => a.start - b.start)
  return spans.some(({ start }, i) => start < (spans[i - 1]?.end ?? -Infinity))
}
