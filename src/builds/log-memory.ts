import type { VFileMessage } from 'vfile-message'
import { findSeverity, placeMessage, type Severity } from '../problems/diagnostics.ts'

/** A message about a log, as it can be kept. */
export interface KnownMessage {
  readonly reason: string
  readonly ruleId: string
  readonly severity: Severity
  readonly line?: number
  readonly column?: number
}

/** What a lock does not have of a log that was read for it. */
export interface KnownLog {
  /** Of the file; hexadecimal. */
  readonly sha256: string
  /** The lines of the first records; see `LogReading`. */
  readonly firstLines: readonly (readonly [string, string])[] | undefined
  readonly messages: readonly KnownMessage[]
}

/** Remembers logs between builds, so that those which have not changed are taken as the lock has them. */
export interface LogMemory {
  /** Whether a lock is the one that was written when the logs were remembered. */
  knowsLock(text: string): boolean
  /**
   * Find what is known of a log whose file has not changed since.
   *
   * @param file absolute
   */
  find(key: string, file: string): KnownLog | undefined
  /** Look at a log before it is read, and keep what is known of it then, if it has not changed meanwhile. */
  watch(key: string, file: string): (known: KnownLog) => void
  /**
   * List the keys by which a file was read as a log.
   *
   * @param file absolute
   */
  listKeys(file: string): readonly string[]
  /** Forget a log that the lock has otherwise than it was read. */
  forget(key: string): void
}

/** Describe a message so that it can be kept; `undefined` for an error, which is told by what it keeps from being built. */
export function describeMessage(message: VFileMessage): KnownMessage | undefined {
  const { reason, ruleId, fatal, line, column } = message
  if (fatal === true || ruleId === undefined) return undefined
  return {
    reason,
    ruleId,
    severity: findSeverity(message),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  }
}

/** Tell a message again. */
export function repeatMessage(
  { reason, ruleId, severity, ...place }: KnownMessage,
  path: string,
): VFileMessage {
  return placeMessage({ reason, ruleId }, { path, ...place }, severity)
}
