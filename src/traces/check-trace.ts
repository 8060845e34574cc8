import type { Problem, Severity } from '../problems/diagnostics.ts'
import { checkObjects } from './objects/check-objects.ts'
import type { Trace } from './trace.ts'

/** A doubt about a trace, and the line of the log that it concerns, if any. */
export interface TraceDoubt {
  readonly problem: Problem
  readonly severity: Severity
  readonly line: number | undefined
}

/** List the doubts about a trace. */
export function checkTrace(trace: Trace): readonly TraceDoubt[] {
  if (trace.kind === 'objects') {
    return checkObjects(trace).map(({ problem, line }) => ({ problem, severity: 'warning', line }))
  }
  const { counts, doubts } = trace
  const { garbage, tracedLines } = counts
  const { garbageLines: lines, begins, ends, outsideEvents, unkeptSites } = doubts
  const found: (TraceDoubt | undefined)[] = [
    garbage === 0
      ? undefined
      : {
          problem: { kind: 'garbage-lines', count: garbage, of: tracedLines, lines },
          severity: 'info',
          line: lines[0],
        },
    begins > 1 ? warn({ kind: 'several-begins', count: begins }) : undefined,
    begins > 0 && ends === 0 ? warn({ kind: 'missing-end' }) : undefined,
    outsideEvents > 0 ? warn({ kind: 'outside-events', count: outsideEvents }) : undefined,
    unkeptSites > 0 ? warn({ kind: 'unkept-sites', count: unkeptSites }) : undefined,
  ]
  return found.filter((doubt) => doubt !== undefined)
}

function warn(problem: Problem): TraceDoubt {
  return { problem, severity: 'warning', line: undefined }
}
