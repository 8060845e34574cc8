import { createHash } from 'node:crypto'
import type { KnownLog, LogMemory } from '../../builds/log-memory.ts'
import { signFile } from './file-state.ts'
import { isYoung, sumContent } from './young-files.ts'

/** A log, and the state of its file when it was read. */
export interface KeptLog extends KnownLog {
  /** Absolute. */
  readonly file: string
  readonly signature: string
  /** Whether its file had changed so shortly before that its signature does not tell enough. */
  readonly isYoung: boolean
}

/** The logs of a lock. */
export interface KeptLogs {
  /** The sum of the lock's text. */
  readonly lock: string
  /** By their keys in the lock. */
  readonly logs: Readonly<Record<string, KeptLog>>
}

/** A memory of logs that can be kept for the next build. */
export interface KeptLogMemory extends LogMemory {
  /**
   * What is to be kept, and whether that is anything new.
   *
   * @param lock the text of the lock that lies in the project now; `undefined` where that is not known
   * @param isWhole whether all logs of the project were asked for, so that others are none of them
   */
  conclude(lock: string | undefined, isWhole: boolean): KeptLogs & { readonly isChanged: boolean }
}

/** Create a memory of logs. */
export function createLogMemory(before: KeptLogs = { lock: '', logs: {} }): KeptLogMemory {
  const known = new Map(Object.entries(before.logs))
  const kept = new Map<string, KeptLog>()
  return {
    knowsLock: (text) => sumLock(text) === before.lock,
    find(key, file) {
      const log = known.get(key)
      const now = log?.file === file ? recognise(log) : undefined
      if (now !== undefined) kept.set(key, now)
      return now
    },
    watch(key, file) {
      const begun = Date.now()
      const signature = signFile(file, false)
      return (fresh) => {
        kept.delete(key)
        if (signFile(file, false) !== signature) return
        kept.set(key, { ...fresh, file, signature, isYoung: isYoung(file, begun) })
      }
    },
    listKeys: (file) => [...known].flatMap(([key, log]) => (log.file === file ? [key] : [])),
    forget(key) {
      kept.delete(key)
    },
    conclude(text, isWhole) {
      if (text === undefined) return { ...before, isChanged: false }
      const lock = sumLock(text)
      if (!isWhole) for (const [key, log] of known) if (!kept.has(key)) kept.set(key, log)
      const isSame =
        kept.size === known.size && [...kept].every(([key, log]) => known.get(key) === log)
      return { lock, logs: Object.fromEntries(kept), isChanged: !isSame || lock !== before.lock }
    },
  }
}

/** Recognise the file of a log; `undefined` if it has changed, or may have. */
function recognise(log: KeptLog): KeptLog | undefined {
  const { file, signature, sha256 } = log
  const now = Date.now()
  try {
    if (signFile(file, false) !== signature) return undefined
    if (!log.isYoung) return log
    if (sumContent(file, false) !== sha256 || signFile(file, false) !== signature) return undefined
    return isYoung(file, now) ? log : { ...log, isYoung: false }
  } catch {
    // A file that cannot be read is reported where it is read.
    return undefined
  }
}

/** Sum up a lock, whichever line ends Git gave it. */
function sumLock(text: string): string {
  const plain = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
  return createHash('sha256').update(plain).digest('base64')
}
