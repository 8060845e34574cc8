import type { SpecPath } from '../specs/spec-issue.ts'
import type { RecordFormat } from '../records/record-format.ts'
import type { LogFormat } from '../traces/log-formats.ts'

/** One run of the configuration. */
export interface RunConfig {
  readonly name: string
  readonly title: string
  readonly logs: readonly LogConfig[]
  readonly pid: number | undefined
  /** By name; what differs in them may not be compared. */
  readonly facts: ReadonlyMap<string, string>
  /** How its logs are samples of one experiment; `undefined` when all are of one. */
  readonly grouping: SampleGrouping | undefined
  /** What its logs are searched for, where it is made for a single value. */
  readonly match?: LogMatch
}

/** The line of a log that a value is taken from. */
export interface LogMatch {
  readonly format: RecordFormat
  readonly pattern: string
}

/** Which logs are one sample: each by itself, or those below one folder. */
export interface SampleGrouping {
  /** How many parts of a path name the sample's folder; `undefined` when each log is a sample. */
  readonly depth: number | undefined
}

/** One log of a run, or a pattern for several. */
export interface LogConfig {
  readonly pattern: string
  /** The formats to look for; all of them unless the configuration forces some. */
  readonly formats: readonly LogFormat[]
  readonly forced: boolean
  readonly at: SpecPath
}
