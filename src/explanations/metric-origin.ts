import type { Run } from '../summaries/run.ts'
import type { Term, TermSource } from './explanation.ts'
import type { RunLogs } from './run-logs.ts'

/** Where a metric stands. */
export interface Origin {
  readonly role: string
  readonly sources: readonly TermSource[]
  readonly formula?: string
  readonly terms?: readonly Term[]
}

/** A metric of a run, and where its logs can be read. */
export interface Subject {
  readonly run: Run
  readonly logs: RunLogs
  readonly name: string
  /** Of the metric. */
  readonly value: number
}

/** What is cited of a log that is not here. */
export const UNKNOWN = { count: undefined, numbers: [] }
