import type { MetricDescription } from '../records/metric-description.ts'
import type { Trace } from './trace.ts'

/** A metric of a trace, `<format>.<name>`, and all that can be asked about it. */
export interface TraceMetric extends MetricDescription {
  /** Why a trace may lack it. */
  readonly missing: string
  /** In its unit; `NaN` where the trace has none. */
  readonly read: (trace: Trace) => number
  /** Find the lines of the trace's log that it is made of. */
  readonly findLines: FindTraceLines
}

/** Reads a trace's log again for the lines that one of its metrics is made of. */
export type FindTraceLines = (
  chunks: AsyncIterable<Uint8Array>,
  sought: { readonly trace: Trace; readonly value: number },
) => Promise<TraceLines>

/** The lines of a trace that one of its metrics is made of. */
export interface TraceLines {
  /** How many there are; `undefined` where nobody counted them. */
  readonly count: number | undefined
  /** Some of them or all, ascending. */
  readonly lines: readonly number[]
  readonly role: string
}

/** No line: what a trace of another kind has. */
export const NO_LINES: TraceLines = { count: 0, lines: [], role: 'no line' }

/** As many lines as are shown of those that a metric counts. */
export const SHOWN_LINES = 3

/** Describe lines that are counted, of which the first are known. */
export function listFirstLines(lines: readonly number[], count: number): TraceLines {
  const shown = lines.slice(0, SHOWN_LINES)
  if (count === 0) return NO_LINES
  const role =
    count > shown.length ? `${String(count)} lines, of which these are the first` : 'all of them'
  return { count, lines: shown, role: count === 1 ? 'the only line' : role }
}
