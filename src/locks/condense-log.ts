import type { LogContents } from '../series/collect-log.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import { outlineSeries } from './outline-series.ts'
import { condenseTrace, outlineTrace } from './condense-trace.ts'

/**
 * Condense the contents of a log to what a lock keeps: the series of short processes, the outlines of those that are
 * long or part of a long process, and its trace without
 * the curves that are long, whose parts stay whole until the lock is written. Texts of lines are not kept.
 *
 * @param isShort whether a series stands in a process that is not long
 */
export function condenseLog(
  contents: LogContents,
  isShort: (series: ProcessSeries) => boolean,
): LogContents {
  const { processes, outlines = [] } = contents
  const { counts, problems, totals, words } = contents.reading
  const long = processes.filter((series) => !isShort(series))
  const outlined = [...outlines, ...long.map(outlineSeries)]
  return {
    ...contents,
    // Lines of the log stay there: nobody has looked whether they may be shown.
    reading: { counts, problems, totals, words },
    trace: contents.trace && outlineTrace(condenseTrace(contents.trace)),
    processes: processes.filter(isShort),
    ...(outlined.length === 0 ? {} : { outlines: outlined }),
  }
}

/** Condense a log's trace, so that builds with the log and without it show the same. */
export function condenseTraceOf(contents: LogContents): LogContents {
  return { ...contents, trace: contents.trace && condenseTrace(contents.trace) }
}
