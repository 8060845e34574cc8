import type { LogContents } from '../series/collect-log.ts'
import { MOST_SAMPLES } from '../series/sample-reader.ts'
import { outlineSeries } from './outline-series.ts'
import { condenseTrace } from './condense-trace.ts'

/**
 * Condense the contents of a log to what a lock keeps: short series, the outlines of long ones, and the curves of its
 * trace, whose parts stay whole until the lock is written.
 */
export function condenseLog(contents: LogContents): LogContents {
  const { processes } = contents
  const long = processes.filter(({ length }) => length > MOST_SAMPLES)
  return {
    ...condenseTraceOf(contents),
    processes: processes.filter((series) => !long.includes(series)),
    ...(long.length === 0 ? {} : { outlines: long.map(outlineSeries) }),
  }
}

/** Condense the curves of a log's trace, so that builds with the log and without it show the same. */
export function condenseTraceOf(contents: LogContents): LogContents {
  return { ...contents, trace: contents.trace && condenseTrace(contents.trace) }
}
