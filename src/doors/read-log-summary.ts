import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { createNodeEffects } from '../cli/node-effects.ts'
import type { Effects } from '../effects.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { readLog } from '../series/read-log.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import { summariseRun } from '../summaries/summarise-run.ts'
import { logFormats, type LogFormat } from '../traces/log-formats.ts'
import type { Trace } from '../traces/trace.ts'

/** How a log is read. */
export interface ReadLogOptions {
  /** The formats to look for; those of tracedocs by default. */
  readonly formats?: readonly LogFormat[]
  /** The process that the metrics are of, where the log has several. */
  readonly pid?: number
  /** What reaches files; those of this machine by default. */
  readonly effects?: Effects
}

/** What a log has. */
export interface LogSummary {
  /** Every metric that was measured, by its name: `time.real`. What has no data is not in it. */
  readonly metrics: ReadonlyMap<string, Quantity>
  /** Columns over time, one series for each process. */
  readonly processes: readonly ProcessSeries[]
  /** What a log that is read as a whole comes to; `undefined` for other logs. */
  readonly trace: Trace | undefined
  /** What is wrong or doubtful, with the lines; a log that cannot be read is an error among them. */
  readonly messages: readonly VFileMessage[]
}

/**
 * Read a log to its end, plain or packed with gzip, zstd or xz, in memory that does not grow with it;
 * `readLog` from `tracedocs/logs`.
 *
 *     const { metrics } = await readLog('logs/before.log')
 *     metrics.get('time.real')?.value // 35.49, in seconds
 */
export async function readLogSummary(
  file: string,
  options: ReadLogOptions = {},
): Promise<LogSummary> {
  const { formats = logFormats, pid, effects = createNodeEffects() } = options
  const request = { file: path.resolve(file), path: file, formats, forced: false, words: false }
  const { contents, messages } = await readLog(request, effects)
  if (contents === undefined) {
    return { metrics: new Map(), processes: [], trace: undefined, messages }
  }
  const logs = [{ path: file, contents }]
  const { run, messages: doubts } = summariseRun({ name: file, title: file, logs, pid, formats })
  const metrics = new Map<string, Quantity>()
  for (const [name, metric] of run.metrics) {
    if (metric.kind === 'measured') metrics.set(name, metric.quantity)
  }
  const { processes, trace } = contents
  return { metrics, processes, trace, messages: [...messages, ...doubts] }
}
