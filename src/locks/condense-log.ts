import type { LogContents } from '../series/collect-log.ts'
import { condenseSeries } from './condense-series.ts'
import { condenseTrace } from './condense-trace.ts'

/**
 * Condense what a log came to, to what a lock keeps of it. Every build does so, with the log or without, so
 * that both write the same pages and charts.
 */
export function condenseLog(contents: LogContents): LogContents {
  return {
    ...contents,
    processes: contents.processes.map(condenseSeries),
    trace: contents.trace && condenseTrace(contents.trace),
  }
}
