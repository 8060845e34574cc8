import { createReader } from '../series/sample-reader.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import type { KeptReadouts } from '../series/readout.ts'
import { summariseProcess } from '../summaries/summarise-process.ts'
import type { Lock, LockedLog } from './lock.ts'
import { outlineSeries } from './outline-series.ts'

/** A long series as releases up to 0.1 kept it: some of its samples, and the metrics of all. */
interface ThinnedSeries extends ProcessSeries {
  readonly whole: { readonly metrics: ReadonlyMap<string, number> }
}

/** Releases up to 0.1 kept at most so many points of a trace. */
const MOST_POINTS = 4000

/**
 * Upgrade a lock that keeps some samples of long series, or some events of a trace. Their metrics are those of all
 * samples and stay; no curve and no count can be had from the samples that are left.
 */
export function upgradeLock(lock: Lock): Lock {
  const samples = new Map(lock.samples)
  const logs = new Map<string, LockedLog>()
  for (const [key, log] of lock.logs) {
    const thinned = log.contents.processes.filter(isThinned)
    for (const series of thinned) {
      const name = series.pid === undefined ? key : `${key} ${String(series.pid)}`
      samples.set(name, keepMetrics(series, log))
    }
    logs.set(key, outlineEvents(thinned.length === 0 ? log : outlineLog(log, thinned)))
  }
  return { ...lock, logs, samples }
}

function outlineEvents(log: LockedLog): LockedLog {
  const { trace } = log.contents
  if (trace?.kind !== 'objects' || trace.rss.count !== undefined || trace.events <= MOST_POINTS) {
    return log
  }
  const none = new Float64Array()
  const rss = { ...trace.rss, clock: none, rss: none, count: trace.events }
  return { ...log, contents: { ...log.contents, trace: { ...trace, rss } } }
}

function isThinned(series: ProcessSeries): series is ThinnedSeries {
  return 'whole' in series
}

function keepMetrics(series: ThinnedSeries, { sha256 }: LockedLog): KeptReadouts {
  const { metrics } = series.whole
  // What none of the samples has, such as page faults, all of them lack.
  const missing = [...summariseProcess(createReader(series))].flatMap(([name, metric]) =>
    metric.kind === 'missing' ? [[name, NaN] as const] : [],
  )
  return { sha256: [sha256], values: new Map([['metrics', new Map([...missing, ...metrics])]]) }
}

function outlineLog(log: LockedLog, thinned: readonly ThinnedSeries[]): LockedLog {
  const processes = log.contents.processes.filter((series) => !isThinned(series))
  const outlines = thinned.map((series) => {
    const length = series.whole.metrics.get('process.samples') ?? series.length
    return outlineSeries({ ...series, length })
  })
  return { ...log, contents: { ...log.contents, processes, outlines } }
}
