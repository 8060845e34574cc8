import type { LogReading } from '../records/read-records.ts'
import type { MallocTrace } from './malloc/malloc-trace.ts'
import type { ObjectTrace } from './objects/object-trace.ts'

/** What a log comes to that only makes sense as a whole: each line refers to others. */
export type Trace = MallocTrace | ObjectTrace

/** A trace, and what its log is as a file. */
export interface TraceReading {
  readonly reading: LogReading
  readonly trace: Trace
}
