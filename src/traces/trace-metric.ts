import type { MetricDescription } from '../records/metric-description.ts'
import type { Trace } from './trace.ts'

/** A metric of a trace, named `<format>.<name>`, with its value and its lines. */
export interface TraceMetric extends MetricDescription {
  /** Why a trace may lack it. */
  readonly missing: string
  /** Compute the value in its unit; `NaN` if the trace has none. */
  readonly read: (trace: Trace) => number
  /** Find the lines of the trace's log that the metric is made of. */
  readonly findLines: FindTraceLines
}

/** Reads a trace's log again for the lines that one of its metrics is made of. */
export type FindTraceLines = (
  chunks: AsyncIterable<Uint8Array>,
  sought: { readonly trace: Trace; readonly value: number },
) => Promise<TraceLines>

/** The lines of a trace that one of its metrics is made of. */
export interface TraceLines {
  /** The number of lines; `undefined` if they were not counted. */
  readonly count: number | undefined
  /** Some or all of the lines, ascending. */
  readonly lines: readonly number[]
  readonly role: string
}

/** The result for a trace of another kind. */
export const NO_LINES: TraceLines = { count: 0, lines: [], role: 'no line' }

/** How many of the lines that a metric counts are shown. */
export const SHOWN_LINES = 3

/** Describe lines that are counted, given the first of them. */
export function listFirstLines(lines: readonly number[], count: number): TraceLines {
  const shown = lines.slice(0, SHOWN_LINES)
  if (count === 0) return NO_LINES
  const role =
    count > shown.length ? `${String(count)} lines, of which these are the first` : 'all of them'
  return { count, lines: shown, role: count === 1 ? 'the only line' : role }
}
