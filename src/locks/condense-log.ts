import type { LogContents } from '../series/collect-log.ts'
import { condenseSeries } from './condense-series.ts'
import { condenseTrace } from './condense-trace.ts'

/**
 * Condense the series and curves of a log to what a lock keeps. Every build does so, with or without the log,
 * so that both draw the same charts. The parts of a trace stay whole until the lock is written.
 */
export function condenseLog(contents: LogContents): LogContents {
  return {
    ...contents,
    processes: contents.processes.map(condenseSeries),
    trace: contents.trace && condenseTrace(contents.trace),
  }
}
