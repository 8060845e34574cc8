import type { LogContents } from '../series/collect-log.ts'
import type { KnownQuery } from '../expressions/known-query.ts'
import type { PastState } from '../expressions/past-state.ts'
import type { KeptReadouts } from '../series/readout.ts'

/** The committed extract of a project's logs, from which pages can be checked and built without them. */
export interface Lock {
  /** Logs by their keys; see {@link createLogKey}. */
  readonly logs: ReadonlyMap<string, LockedLog>
  /** By name. */
  readonly runs: ReadonlyMap<string, LockedRun>
  /** What was read out of all samples of long series, by the keys of the samples; see `ReadoutSource`. */
  readonly samples: ReadonlyMap<string, KeptReadouts>
  /** Lines of logs that pages show, redacted, by run and options: `baseline tail=5`. */
  readonly excerpts: ReadonlyMap<string, readonly string[]>
  /** What tables of traces show of more parts than a lock keeps, by their questions. */
  readonly rankings: ReadonlyMap<string, LockedRanking>
  /** Earlier states of the values that budgets compare with them, by their expressions, the oldest first. */
  readonly histories: ReadonlyMap<string, readonly LockedPoint[]>
  /** What queries gave, by the tables that show it. */
  readonly queries: ReadonlyMap<string, KnownQuery>
  /** What each page shows, by its path: `table times`, `value baseline.rss.peak`; sorted. */
  readonly pages: ReadonlyMap<string, readonly string[]>
  /** `undefined` in a lock of a release that did not record them, or of a project without charts. */
  readonly drawings: LockedDrawings | undefined
}

/** An earlier state, and what tells it from others. */
export interface LockedPoint extends PastState {
  /** What the logs of its runs were known by. */
  readonly logs: string
}

/** The files that builds wrote for charts, and that are still there. */
export interface LockedDrawings {
  /** The name of the configuration that has the charts: two of them in one folder share its lock. */
  readonly config: string
  /** The SHA-256 of each file by its path; of a text with LF as line ends. */
  readonly files: ReadonlyMap<string, string>
}

/** One log as it was read. */
export interface LockedLog {
  /** Of the file itself, packed or not; hexadecimal. */
  readonly sha256: string
  /** The formats that were searched for, with their versions: `process@1`. */
  readonly formats: readonly string[]
  readonly contents: LogContents
}

/** The metrics of a run. They follow from the logs, and are kept for readers of a diff. */
export interface LockedRun {
  readonly title: string
  /** The keys of its logs. */
  readonly logs: readonly string[]
  /** Those that were measured, by name. */
  readonly metrics: ReadonlyMap<string, number>
}

/** The parts that a table of traces shows. Traces in a lock have these parts; a part that a trace lacks is 0 in it. */
export interface LockedRanking {
  readonly runs: readonly string[]
  /** Their names in the order of the table; see `name-part.ts`. */
  readonly parts: readonly string[]
}

/** The name of a lock beside the configuration. */
export const LOCK_FILE = 'tracedocs.lock.json'

/** Increased when the structure of a lock changes. */
export const LOCK_SCHEMA = 2

/** Create the key of a log in a lock: its path, and the formats if the configuration states them. */
export function createLogKey(path: string, forced: readonly string[] | undefined): string {
  return forced === undefined ? path : `${path}${AS}${forced.join(', ')}`
}

const AS = ' as '

/** Read the path of a log from its key in the lock. */
export function readLogPath(key: string): string {
  const at = key.indexOf(AS)
  return at < 0 ? key : key.slice(0, at)
}
