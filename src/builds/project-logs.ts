import picomatch from 'picomatch'
import type { VFileMessage } from 'vfile-message'
import type { LogConfig, RunConfig } from '../configs/run-config.ts'
import { findNearestLine, type NearestLine } from './find-nearest-line.ts'
import { formatVersion } from './format-version.ts'
import { KnownLogs } from './known-logs.ts'
import type { LogMemory } from './log-memory.ts'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import type { Effects } from '../effects.ts'
import { condenseTraceOf } from '../locks/condense-log.ts'
import { createLogKey, readLogPath, type Lock, type LockedLog } from '../locks/lock.ts'
import type { LogContents } from '../series/collect-log.ts'
import type { ProjectFiles } from '../project-files.ts'
import { isRemoteLog } from '../remote-log.ts'
import { findNearFile } from '../logs/find-near-file.ts'
import { readLog } from '../series/read-log.ts'
import type { LogFormat } from '../traces/log-formats.ts'

/** A log that a run names, by its path or by a pattern. */
export interface FoundLog extends LogConfig {
  /** Its path, as messages show it. */
  readonly path: string
  /** Absolute, links resolved. */
  readonly real: string
}

/** The options for reading logs. */
export interface LogOptions {
  readonly words: boolean
  readonly effects: Effects
  /** Replaces logs that are missing. */
  readonly lock: Lock | undefined
  /** Whether to open no log. */
  readonly isFrozen: boolean
  /** The hosts that logs may be fetched from; nothing is fetched without. */
  readonly hosts?: readonly string[] | undefined
  /** What is known of logs from earlier builds; absent where each is to be read. */
  readonly memory?: LogMemory | undefined
  /** Whether the lock is the one that was written when the logs were remembered. */
  readonly knowsLock?: boolean
  /** Whether the configuration or a page may use a metric; all may be unless given. */
  readonly isUsed?: (metric: string) => boolean
}

/** A log's contents, if any, with the messages; errors point to the configuration. */
export interface ProjectReading {
  readonly contents: LogContents | undefined
  /** Of the file; `undefined` for standard input. */
  readonly sha256?: string
  readonly messages: readonly VFileMessage[]
  /** Names of the formats that the lock's reader did not know as they are now. */
  readonly unread?: readonly string[]
}

/** Reads each log of a project once: from its file, or from the lock if the file is missing. */
export class ProjectLogs {
  /** All logs that were read or taken from the lock, with all their samples that are here. */
  readonly locked = new Map<string, LockedLog>()
  /** The paths of logs that were taken from the lock, and the runs that use them. */
  readonly absent = new Map<string, string[]>()
  readonly #known: KnownLogs
  readonly #files: ProjectFiles
  readonly #options: LogOptions
  readonly #readings = new Map<string, ProjectReading>()

  constructor(files: ProjectFiles, options: LogOptions) {
    this.#files = files
    this.#options = options
    const { memory, lock, knowsLock = false } = options
    this.#known = new KnownLogs(memory, knowsLock ? lock : undefined)
  }

  /** Those of other machines that were fetched, and why others were not that should have been. */
  readonly #fetched = new Set<string>()
  #failed: ReadonlyMap<string, string> = new Map()
  /** The patterns that reach where nothing is read. */
  readonly #barred = new Set<string>()

  /** The keys of logs whose files have not changed, so that they were taken from the lock. */
  get taken(): ReadonlySet<string> {
    return this.#known.taken
  }

  /** Fetch the logs of runs that lie on other machines, where that is asked for. */
  async fetchRemote(runs: readonly Pick<RunConfig, 'logs'>[]): Promise<void> {
    const { effects, hosts, isFrozen } = this.#options
    if (hosts === undefined || isFrozen) return
    const all = runs.flatMap(({ logs }) => logs.map(({ pattern }) => pattern))
    const remote = [...new Set(all.filter(isRemoteLog))]
    if (remote.length === 0) return
    const failed = await effects.fetchLogs?.(remote, hosts)
    const nobody = 'nothing is fetched here'
    this.#failed = failed ?? new Map(remote.map((log) => [log, nobody]))
    for (const log of remote) if (!this.#failed.has(log)) this.#fetched.add(log)
  }

  /** The key of a log in the lock. */
  keyOf({ path, forced, formats }: FoundLog): string {
    return createLogKey(path, forced ? formats.map(({ name }) => name) : undefined)
  }

  /** Find the logs that match a run's entry. A pattern without matching files stands for the logs of the lock that match it. */
  async find(log: LogConfig): Promise<readonly FoundLog[]> {
    const found: FoundLog[] = []
    for (const path of await this.#expand(log)) {
      found.push({ ...log, path, real: await this.#resolve(path) })
    }
    return found
  }

  /** Whether this is a pattern that reaches where nothing is read; reading it says so. */
  isBarred({ path }: FoundLog): boolean {
    return this.#barred.has(path)
  }

  /**
   * Read a log when it is first requested. Later requests return the same contents without messages.
   *
   * @param run the run that requests it
   * @param isJoined whether its samples are read together with those of other logs
   */
  async read(log: FoundLog, run: string, isJoined: boolean): Promise<ProjectReading> {
    const key = this.keyOf(log)
    const runs = this.absent.get(log.path)
    if (runs?.includes(run) === false) runs.push(run)
    const known = this.#readings.get(key)
    if (known !== undefined) return { ...known, messages: [] }
    const isHere = await this.#isHere(log.path)
    const isBarred =
      this.isBarred(log) || (isHere && log.path !== '-' && !(await this.#files.mayRead(log.path)))
    if (isBarred) {
      const { path } = log
      const message = createMessage({ kind: 'outside-log', path }, { path })
      this.#readings.set(key, { contents: undefined, messages: [] })
      return { contents: undefined, messages: [message] }
    }
    const reason = this.#failed.get(log.path)
    if (reason !== undefined) {
      const { path } = log
      this.#readings.set(key, { contents: undefined, messages: [] })
      const message = createMessage({ kind: 'failed-fetch', path, reason }, { path })
      return { contents: undefined, messages: [message] }
    }
    const reading = isHere
      ? (this.#takeKnown(log, { key, isJoined }) ?? (await this.#readFile(log, key)))
      : await this.#takeLocked(log, { key, run })
    this.#readings.set(key, reading)
    return reading
  }

  /** Find the line of a log that has most words of a pattern; none of a log that is not here. */
  async findNearest({ path }: FoundLog, pattern: string): Promise<NearestLine | undefined> {
    if (path === '-' || !(await this.#isHere(path))) return undefined
    if (!(await this.#files.mayRead(path))) return undefined
    return findNearestLine(this.#files.resolveLog(path), pattern, this.#options.effects)
  }

  /** Take a log from the lock whose file has not changed since it was read for it. */
  #takeKnown(
    log: FoundLog,
    { key, isJoined }: { readonly key: string; readonly isJoined: boolean },
  ): ProjectReading | undefined {
    const { path, formats } = log
    const { words } = this.#options
    const wanted = { key, file: this.#files.resolveLog(path), path, formats, words }
    const taken = path === '-' ? undefined : this.#known.take(wanted, isJoined)
    if (taken === undefined) return undefined
    const { locked, contents, messages } = taken
    this.locked.set(key, locked)
    return { contents, sha256: locked.sha256, messages }
  }

  async #readFile(log: FoundLog, key: string): Promise<ProjectReading> {
    const { path, formats, forced } = log
    const file = this.#files.resolveLog(path)
    const { words, effects } = this.#options
    const request = { file, path, formats, forced, words, hashes: true }
    const keep = path === '-' ? undefined : this.#known.watch({ key, ...request })
    const { contents, messages, sha256 } = await readLog(request, effects)
    if (contents === undefined || sha256 === undefined) return { contents, messages }
    const shown = condenseTraceOf(contents)
    if (path === '-') return { contents: shown, messages }
    keep?.({ contents, sha256, messages })
    this.locked.set(key, { sha256, formats: formats.map(formatVersion), contents: shown })
    return { contents: shown, sha256, messages }
  }

  /** A log that is neither present nor in the lock is missing. */
  async #takeLocked(
    log: FoundLog,
    { key, run }: { key: string; run: string },
  ): Promise<ProjectReading> {
    const { lock } = this.#options
    const locked = lock?.logs.get(key)
    if (locked === undefined) {
      const problem = await this.#explainMissing(log.path)
      return {
        contents: undefined,
        messages: [createMessage(problem, { path: log.path })],
      }
    }
    const changed = findChanged(log, locked)
    if (changed !== undefined) {
      const problem = { kind: 'changed-format', path: log.path, format: changed.name } as const
      return { contents: undefined, messages: [createMessage(problem, { path: log.path })] }
    }
    this.locked.set(key, locked)
    this.absent.set(log.path, [run])
    const unread = log.formats.filter((format) => !locked.formats.includes(formatVersion(format)))
    return {
      contents: locked.contents,
      sha256: locked.sha256,
      messages: [],
      unread: unread.map(({ name }) => name),
    }
  }

  async #explainMissing(path: string): Promise<Problem> {
    const { lock, isFrozen, effects } = this.#options
    if (isFrozen && lock !== undefined) return { kind: 'unlocked-log', path }
    if (isRemoteLog(path)) return { kind: 'unfetched-unlocked', path }
    return {
      kind: 'missing-log',
      path,
      near: await findNearFile(this.#files.resolve(path), path, effects),
    }
  }

  async #isHere(path: string): Promise<boolean> {
    const { effects, isFrozen } = this.#options
    if (isFrozen) return false
    if (path === '-') return true
    // A copy that was fetched for another build may be older than the lock.
    if (isRemoteLog(path)) return this.#fetched.has(path)
    return (await effects.findPathKind(this.#files.resolve(path))) !== undefined
  }

  /** Resolve the links of a log's path; a missing log keeps its path. */
  async #resolve(path: string): Promise<string> {
    if (path === '-' || isRemoteLog(path)) return path
    const file = this.#files.resolve(path)
    return (await this.#isHere(path)) ? this.#options.effects.resolveLinks(file) : file
  }

  /** List the paths that match a log's pattern; a plain path matches itself. */
  async #expand(log: LogConfig): Promise<readonly string[]> {
    if (!isPattern(log.pattern)) return [log.pattern]
    const { lock, isFrozen } = this.#options
    if (!isFrozen && !(await this.#files.mayList(log.pattern))) {
      this.#barred.add(log.pattern)
      return [log.pattern]
    }
    const paths = isFrozen ? [] : await this.#files.listLogs(log.pattern)
    return paths.length > 0 ? paths : listLockedPaths(lock, log.pattern)
  }
}

/** Find a format that read records of a log for the lock, and whose definition is another one now. */
function findChanged(log: FoundLog, { formats, contents }: LockedLog): LogFormat | undefined {
  return log.formats.find((format) => {
    const isOwn = 'digest' in format
    if (!isOwn || !contents.reading.counts.has(format.name)) return false
    return !formats.includes(formatVersion(format))
  })
}

/** Check whether a log's path is a pattern. */
export function isPattern(path: string): boolean {
  return /[*?[{]/.test(path) && !isRemoteLog(path)
}

/** List the logs of the lock that a pattern matches, as it would match files. */
function listLockedPaths(lock: Lock | undefined, pattern: string): readonly string[] {
  const paths = [...(lock?.logs.keys() ?? [])].map(readLogPath)
  return [...new Set(paths)].filter((path) => picomatch.isMatch(path, pattern)).sort()
}
