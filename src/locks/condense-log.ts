import type { LogContents } from '../series/collect-log.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import { outlineSeries } from './outline-series.ts'
import { condenseTrace } from './condense-trace.ts'

/**
 * Condense the contents of a log to what a lock keeps: the series of short processes, the outlines of those that are
 * long or part of a long process, and its trace, whose parts stay whole until the lock is written.
 *
 * @param isShort whether a series stands in a process that is not long
 */
export function condenseLog(
  contents: LogContents,
  isShort: (series: ProcessSeries) => boolean,
): LogContents {
  const { processes, outlines = [] } = contents
  const long = processes.filter((series) => !isShort(series))
  const outlined = [...outlines, ...long.map(outlineSeries)]
  return {
    ...condenseTraceOf(contents),
    processes: processes.filter(isShort),
    ...(outlined.length === 0 ? {} : { outlines: outlined }),
  }
}

/** Condense the curves of a log's trace, so that builds with the log and without it show the same. */
export function condenseTraceOf(contents: LogContents): LogContents {
  return { ...contents, trace: contents.trace && condenseTrace(contents.trace) }
}
