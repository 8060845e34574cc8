import type { ReadOptions } from '../records/log-reading.ts'
import type { Trace, TraceReading } from './trace.ts'
import type { TraceMetric } from './trace-metric.ts'

/**
 * A kind of log that is read as a whole. To add one, add a file that exports a `TraceFormat`, and list it
 * in `log-formats.ts`.
 */
export interface TraceFormat {
  readonly kind: 'trace'
  /** The name in the configuration, and the first part of the names of the format's metrics. */
  readonly name: string
  /** One line for `tracedocs formats`. */
  readonly summary: string
  /** What a log of this format contains, for sentences: `trace of malloc and free`. */
  readonly record: string
  /** Increased when the same log would give other figures. */
  readonly version: number
  readonly figures: readonly TraceMetric[]
  /** Check whether a trace is of this format and is not empty. */
  owns(trace: Trace): boolean
  /** Recognise a log of this format by its first bytes, at most {@link TRACE_HEAD_LENGTH}. */
  matches(head: Buffer): boolean
  /**
   * Read a log to its end. Lines that are not part of the trace may hold records of other formats;
   * they are searched for those of the options.
   *
   * Hot path (bench `dtrace`): memory does not grow with the log.
   */
  read(chunks: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<TraceReading>
}

/** How many bytes of a log are read to recognise its format. */
export const TRACE_HEAD_LENGTH = 64 * 1024
