import type { MallocTrace } from '../../traces/malloc/malloc-trace.ts'
import type { ObjectTrace } from '../../traces/objects/object-trace.ts'

/** A run as a chart of traces draws it. */
export interface TracedRun<T> {
  /** As a reader sees it, without markup. */
  readonly title: string
  readonly trace: T
  /** Whether the others are compared with it. */
  readonly isBaseline: boolean
}

/** A run with a trace of malloc and free. */
export type MallocRun = TracedRun<MallocTrace>

/** A run with a trace of function calls or of objects. */
export type ObjectRun = TracedRun<ObjectTrace>
