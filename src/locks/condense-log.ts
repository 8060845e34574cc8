import type { LogContents } from '../series/collect-log.ts'
import { condenseSeries } from './condense-series.ts'
import { condenseTrace } from './condense-trace.ts'

/**
 * Condense the contents of a log to what a lock keeps. Every build does so, with or without the log, so
 * that both write the same pages and charts.
 */
export function condenseLog(contents: LogContents): LogContents {
  return {
    ...contents,
    processes: contents.processes.map(condenseSeries),
    trace: contents.trace && condenseTrace(contents.trace),
  }
}
