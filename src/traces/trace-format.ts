import type { ReadOptions } from '../records/read-records.ts'
import type { Trace, TraceReading } from './trace.ts'
import type { TraceMetric } from './trace-metric.ts'

/**
 * A kind of log that is read as a whole. Adding one is adding a file that exports one of these, and
 * naming it in `log-formats.ts`.
 */
export interface TraceFormat {
  readonly kind: 'trace'
  /** In the configuration, and the first part of the format's metrics. */
  readonly name: string
  /** One line for `tracedocs formats`. */
  readonly summary: string
  /** What a log of this format has, in a sentence: `trace of malloc and free`. */
  readonly record: string
  /** Raised when the same log would give other figures. */
  readonly version: number
  readonly figures: readonly TraceMetric[]
  /** Whether a trace is one of this format, with something in it. */
  owns(trace: Trace): boolean
  /** Tell a log of this format by its beginning, up to {@link TRACE_HEAD_LENGTH} bytes. */
  matches(head: Buffer): boolean
  /**
   * Read a log to its end. Lines that are no part of the trace may hold records of other formats,
   * and are looked at for those of the options.
   *
   * Hot path (bench `dtrace`): memory does not grow with the log.
   */
  read(chunks: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<TraceReading>
}

/** How much of a log is looked at to tell what it is. */
export const TRACE_HEAD_LENGTH = 64 * 1024
