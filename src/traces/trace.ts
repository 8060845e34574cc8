import type { LogReading } from '../records/log-reading.ts'
import type { MallocTrace } from './malloc/malloc-trace.ts'
import type { ObjectTrace } from './objects/object-trace.ts'

/** The summary of a log that is only meaningful as a whole, since its lines refer to each other. */
export type Trace = MallocTrace | ObjectTrace

/** A trace, and the totals of its log. */
export interface TraceReading {
  readonly reading: LogReading
  readonly trace: Trace
}
