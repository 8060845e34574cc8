import type { VFileMessage } from 'vfile-message'
import type { LogConfig } from '../configs/config.ts'
import { createMessage } from '../problems/diagnostics.ts'
import type { Effects } from '../effects.ts'
import { condenseLog } from '../locks/condense-log.ts'
import { createLogKey, readLogPath, type Lock, type LockedLog } from '../locks/lock.ts'
import type { LogContents } from '../series/collect-log.ts'
import type { ProjectFiles } from '../project-files.ts'
import { readLog } from '../series/read-log.ts'
import type { LogFormat } from '../traces/log-formats.ts'

/** A log that a run names, by its path or by a pattern. */
export interface FoundLog extends LogConfig {
  /** As messages show it. */
  readonly path: string
  /** Absolute, links resolved. */
  readonly real: string
}

/** What logs are read with. */
export interface LogOptions {
  readonly words: boolean
  readonly effects: Effects
  /** What stands in for logs that are not here. */
  readonly lock: Lock | undefined
  /** Whether no log is opened. */
  readonly isFrozen: boolean
}

/** A log's contents, or none, and what is to be said about it, errors at the configuration. */
export interface ProjectReading {
  readonly contents: LogContents | undefined
  readonly messages: readonly VFileMessage[]
  /** Names of the formats that the lock's reader did not know as they are now. */
  readonly unread?: readonly string[]
}

/** Reads the logs of a project, each once: from its file, or, where that is not, from the lock. */
export class ProjectLogs {
  /** What the logs that were read or taken from the lock are, for the next lock. */
  readonly locked = new Map<string, LockedLog>()
  /** The paths of those that were taken from the lock, and the runs that asked for them. */
  readonly absent = new Map<string, string[]>()
  readonly #files: ProjectFiles
  readonly #options: LogOptions
  readonly #readings = new Map<string, ProjectReading>()

  constructor(files: ProjectFiles, options: LogOptions) {
    this.#files = files
    this.#options = options
  }

  /** The key of a log in the lock. */
  keyOf({ path, forced, formats }: FoundLog): string {
    return createLogKey(path, forced ? formats.map(({ name }) => name) : undefined)
  }

  /** Find the logs that a run's entry stands for; a pattern that matches none may be of logs in the lock. */
  async find(log: LogConfig, run: string): Promise<readonly FoundLog[]> {
    const found: FoundLog[] = []
    for (const path of await this.#expand(log, run)) {
      found.push({ ...log, path, real: await this.#resolve(path) })
    }
    return found
  }

  /** Read a log, the first time that it is asked for; `messages` are empty after that. */
  async read(log: FoundLog, run: string): Promise<ProjectReading> {
    const key = this.keyOf(log)
    const runs = this.absent.get(log.path)
    if (runs?.includes(run) === false) runs.push(run)
    const known = this.#readings.get(key)
    if (known !== undefined) return { ...known, messages: [] }
    const reading = (await this.#isHere(log.path))
      ? await this.#readFile(log, key)
      : this.#takeLocked(log, { key, run })
    this.#readings.set(key, reading)
    return reading
  }

  async #readFile(log: FoundLog, key: string): Promise<ProjectReading> {
    const { path, formats, forced } = log
    const file = this.#files.resolve(path)
    const { words, effects } = this.#options
    const request = { file, path, formats, forced, words, hashes: true }
    const { contents, messages, sha256 } = await readLog(request, effects)
    if (contents === undefined || sha256 === undefined) return { contents, messages }
    const condensed = condenseLog(contents)
    if (path !== '-') {
      this.locked.set(key, { sha256, formats: formats.map(formatVersion), contents: condensed })
    }
    return { contents: condensed, messages }
  }

  /** A log that is neither here nor in the lock is missing. */
  #takeLocked(log: FoundLog, { key, run }: { key: string; run: string }): ProjectReading {
    const { lock, isFrozen } = this.#options
    const locked = lock?.logs.get(key)
    if (locked === undefined) {
      const problem = isFrozen && lock !== undefined ? 'unlocked-log' : 'missing-log'
      return {
        contents: undefined,
        messages: [createMessage({ kind: problem, path: log.path }, { path: log.path })],
      }
    }
    this.locked.set(key, locked)
    this.absent.set(log.path, [run])
    const unread = log.formats.filter((format) => !locked.formats.includes(formatVersion(format)))
    return { contents: locked.contents, messages: [], unread: unread.map(({ name }) => name) }
  }

  async #isHere(path: string): Promise<boolean> {
    const { effects, isFrozen } = this.#options
    if (isFrozen) return false
    if (path === '-') return true
    return (await effects.findPathKind(this.#files.resolve(path))) !== undefined
  }

  /** The real path of a log; that of one that is not there is its own. */
  async #resolve(path: string): Promise<string> {
    const file = this.#files.resolve(path)
    if (file === '-' || !(await this.#isHere(path))) return file
    return this.#options.effects.resolveLinks(file)
  }

  /** The paths that a log's pattern stands for; a plain path stands for itself. */
  async #expand(log: LogConfig, run: string): Promise<readonly string[]> {
    if (!isPattern(log.pattern)) return [log.pattern]
    const { lock, isFrozen } = this.#options
    const paths = isFrozen ? [] : await this.#files.list([log.pattern])
    return paths.length > 0 ? paths : listLockedPaths(lock, run)
  }
}

/** What a lock calls a format: `time@1`. */
function formatVersion({ name, version }: LogFormat): string {
  return `${name}@${String(version)}`
}

/** Whether a log's path is a pattern. */
function isPattern(path: string): boolean {
  return /[*?[{]/.test(path)
}

/** Which pattern a log was found by, a lock does not know: all logs of its run may be meant. */
function listLockedPaths(lock: Lock | undefined, run: string): readonly string[] {
  return (lock?.runs.get(run)?.logs ?? []).map(readLogPath)
}
