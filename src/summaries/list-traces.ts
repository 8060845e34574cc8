import type { ReadoutSource } from '../series/readout.ts'
import { createTraceReader, type TraceMemory } from '../series/trace-reader.ts'
import type { Run, RunLog, RunProcess } from './run.ts'

/** List the traces of a run that have RSS over a clock, each as a process. */
export function listTraces(run: Run): readonly RunProcess[] {
  return run.logs.flatMap((log) => {
    const { trace } = log.contents
    const reader =
      trace?.kind === 'objects' ? createTraceReader(trace, recallTrace(run, log)) : undefined
    return reader === undefined ? [] : [{ reader, log }]
  })
}

/** Find what remembers the trace of a log of a run. */
export function recallTrace({ memory }: Pick<Run, 'memory'>, { source }: RunLog): TraceMemory {
  const named: ReadoutSource | undefined = source && {
    key: `${source.key} trace`,
    sha256: [source.sha256],
  }
  return { source: named, memory }
}
