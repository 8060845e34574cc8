import type { LockedLog } from '../lock.ts'

/**
 * What some logs of a project say, read where they lie. Parts are joined, and the lock is made of all of them.
 */
export interface LogPart {
  readonly terms: PartTerms
  /** The shards of the project's logs that it has all of: `3/10`. */
  readonly shards: ReadonlySet<string>
  /**
   * By their keys in the lock. A log has all its samples and all parts of its trace, since what a lock keeps of
   * many depends on charts, tables and the other logs of a run.
   */
  readonly logs: ReadonlyMap<string, LockedLog>
  /** Lines that pages show, redacted, by {@link createExcerptKey}. */
  readonly excerpts: ReadonlyMap<string, readonly string[]>
}

/** What the logs of a part were read with and for; parts of other terms cannot be joined. */
export interface PartTerms {
  /** The version of tracedocs. */
  readonly version: string
  /** Whether words were counted. */
  readonly words: boolean
  /** The SHA-256 of what pages show of lines of logs, and of what is hidden there. */
  readonly excerpts: string
}

/** Increased when the structure of a part changes. */
export const PART_SCHEMA = 1

/** Create the key of an excerpt in a part: its name, and the logs that its lines are from. */
export function createExcerptKey(name: string, paths: readonly string[]): string {
  return JSON.stringify([name, ...paths])
}
