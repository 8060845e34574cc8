import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { isModule } from '../configs/is-module.ts'
import type { Lock, LockedLog } from '../locks/lock.ts'
import type { LogContents } from '../series/collect-log.ts'
import type { LogFormat } from '../traces/log-formats.ts'
import { formatVersion } from './format-version.ts'
import { describeMessage, repeatMessage, type LogMemory } from './log-memory.ts'

/** A log as it is to be read. */
export interface WantedLog {
  /** In the lock. */
  readonly key: string
  /** Absolute. */
  readonly file: string
  /** As messages show it. */
  readonly path: string
  readonly formats: readonly LogFormat[]
  readonly words: boolean
}

/** A log that was read before, and need not be read again. */
export interface TakenLog {
  readonly locked: LockedLog
  readonly contents: LogContents
  readonly messages: readonly VFileMessage[]
}

/** A log that was read. */
export interface FreshLog {
  readonly contents: LogContents
  readonly sha256: string
  readonly messages: readonly VFileMessage[]
}

/** Takes logs from a lock whose files have not changed since they were read for it. */
export class KnownLogs {
  /** The keys of those that were taken. */
  readonly taken = new Set<string>()
  readonly #memory: LogMemory | undefined
  readonly #lock: Lock | undefined

  /** @param lock the one that was written when the logs were remembered; `undefined` for any other */
  constructor(memory: LogMemory | undefined, lock: Lock | undefined) {
    this.#memory = memory
    this.#lock = lock
  }

  /**
   * Take a log from the lock, if it would be read as it is there.
   *
   * @param isJoined whether its samples are read together with those of other logs, of which a lock may keep too little
   */
  take(log: WantedLog, isJoined: boolean): TakenLog | undefined {
    const { key, file, path } = log
    const locked = this.#lock?.logs.get(key)
    if (locked === undefined || !wouldRead(log, locked)) return undefined
    if (isJoined && locked.contents.outlines !== undefined) return undefined
    const known = this.#memory?.find(key, file)
    if (known?.sha256 !== locked.sha256) return undefined
    this.taken.add(key)
    const { contents } = locked
    const { firstLines } = known
    return {
      locked,
      contents: {
        ...contents,
        reading: {
          ...contents.reading,
          ...(firstLines === undefined ? {} : { firstLines: new Map(firstLines) }),
        },
      },
      messages: known.messages.map((message) => repeatMessage(message, path)),
    }
  }

  /** Look at a log before it is read, and remember it then. One that cannot be read without an error is read each time. */
  watch({ key, file }: WantedLog): (fresh: FreshLog) => void {
    const keep = this.#memory?.watch(key, file)
    return ({ contents, sha256, messages }) => {
      const described = messages.flatMap((message) => describeMessage(message) ?? [])
      if (described.length < messages.length) return
      const { firstLines } = contents.reading
      keep?.({ sha256, firstLines: firstLines && [...firstLines], messages: described })
    }
  }
}

/**
 * Whether logs may be taken from the lock instead of being read: a module may have formats that are code, which may change unseen,
 * and what comes from standard input is new each time.
 */
export function areLogsKnowable({ source, runs }: Config): boolean {
  return (
    !isModule(source.path) && !runs.some(({ logs }) => logs.some(({ pattern }) => pattern === '-'))
  )
}

/** Whether a log would be read by the same formats, and its words counted or not, as in a lock. */
function wouldRead({ formats, words }: WantedLog, locked: LockedLog): boolean {
  const isCounted = locked.contents.reading.words !== undefined
  return isCounted === words && formats.map(formatVersion).join() === locked.formats.join()
}
