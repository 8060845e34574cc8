import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import type { LogConfig, RunConfig } from '../configs/run-config.ts'
import { SUM_PID } from '../records/sum-pid.ts'
import { createMessage } from '../problems/diagnostics.ts'
import { condenseLog } from '../locks/condense-log.ts'
import type { Lock, LockedLog, LockedRun } from '../locks/lock.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import { combineSamples } from '../summaries/combine-samples.ts'
import type { Run, RunLog } from '../summaries/run.ts'
import { pickMeasured } from '../summaries/run-metrics.ts'
import { summariseRun } from '../summaries/summarise-run.ts'
import type { ProjectFiles } from '../project-files.ts'
import { isRemoteLog } from '../remote-log.ts'
import { checkShared } from './check-shared.ts'
import { mergeLogs } from './merge-logs.ts'
import { WatchedReadouts } from './watched-readouts.ts'
import {
  isPattern,
  ProjectLogs,
  type FoundLog,
  type LogOptions,
  type ProjectReading,
} from './project-logs.ts'

/** The runs of a project; a run whose log could not be read is in `unread`. */
export interface ReadRuns {
  readonly scope: RunScope
  readonly messages: readonly VFileMessage[]
  /** For the next lock. */
  readonly locked: Pick<Lock, 'logs' | 'runs'>
  /** What is read out of long series, also for the next lock. */
  readonly memory: WatchedReadouts
  /** Logs that are missing and were taken from the lock. */
  readonly absent: readonly string[]
  /** Whether any log was taken from the lock since its file has not changed. */
  readonly hasTaken: boolean
}

/** Read the logs of every run, each log once, and compute their metrics. */
export async function readRuns(
  config: Config,
  files: ProjectFiles,
  options: LogOptions,
): Promise<ReadRuns> {
  const logs = new ProjectLogs(files, options)
  await logs.fetchRemote(config.runs)
  const memory = new WatchedReadouts(options.lock?.samples)
  const reader = new RunReader(config, { logs, memory, isUsed: options.isUsed })
  const runs = new Map<string, Run>()
  const unread = new Set<string>()
  if (options.knowsLock === true) await reader.findJoined(config.runs)
  for (const run of config.runs) {
    const read = await reader.readRun(run)
    if (read === undefined) unread.add(run.name)
    else runs.set(run.name, read)
  }
  const locked = { logs: reader.condense(logs.locked), runs: reader.locked }
  const rankings = listRankings(options.lock, locked)
  // With `--frozen`, no log is opened anyway.
  const absent = options.isFrozen ? [] : [...logs.absent]
  const taken = absent.map(([path, names]) =>
    createMessage(
      { kind: isRemoteLog(path) ? 'unfetched-log' : 'locked-log', path, runs: names },
      { path },
      'info',
    ),
  )
  return {
    scope: { runs, unread, baseline: config.baseline, rankings },
    messages: [...reader.messages, ...taken],
    locked,
    memory,
    absent: [...logs.absent.keys()],
    hasTaken: logs.taken.size > 0,
  }
}

/** List what the lock states of the parts of traces, where their logs are the same as in the lock. */
function listRankings(
  lock: Lock | undefined,
  { logs, runs }: ReadRuns['locked'],
): ReadonlyMap<string, readonly string[]> {
  const isSame = (name: string): boolean => {
    const keys = runs.get(name)?.logs ?? []
    return (
      keys.join('\n') === lock?.runs.get(name)?.logs.join('\n') &&
      keys.every((key) => logs.get(key)?.sha256 === lock.logs.get(key)?.sha256)
    )
  }
  const known = [...(lock?.rankings ?? [])].filter(([, { runs: named }]) => named.every(isSame))
  return new Map(known.map(([question, { parts }]) => [question, parts]))
}

/** The metric of a run that is made for a single value. */
const MATCHED = 'match.value'

class RunReader {
  readonly messages: VFileMessage[] = []
  readonly locked = new Map<string, LockedRun>()
  readonly #config: Config
  readonly #logs: ProjectLogs
  readonly #memory: WatchedReadouts
  readonly #isUsed: LogOptions['isUsed']
  /** The logs whose samples are read together with others', links resolved. */
  readonly #joined = new Set<string>()
  /** The series that stand in a process which is not long, of any run. */
  readonly #short = new Set<ProcessSeries>()

  constructor(
    config: Config,
    {
      logs,
      memory,
      isUsed,
    }: {
      readonly logs: ProjectLogs
      readonly memory: WatchedReadouts
      readonly isUsed: LogOptions['isUsed']
    },
  ) {
    this.#config = config
    this.#logs = logs
    this.#memory = memory
    this.#isUsed = isUsed
  }

  /** Find the logs whose samples some run reads together with those of other logs or processes. */
  async findJoined(runs: readonly RunConfig[]): Promise<void> {
    for (const { logs, pid } of runs) {
      const isPlain = logs.length === 1 && logs.every((log) => !isPattern(log.pattern))
      if (isPlain && pid !== SUM_PID) continue
      for (const log of logs) {
        for (const found of await this.#logs.find(log)) this.#joined.add(found.real)
      }
    }
  }

  async readRun(config: RunConfig): Promise<Run | undefined> {
    const { name, title, logs, facts } = config
    const groups = new Map<string, RunLog[]>()
    let complete = true
    const found = mergeLogs(await this.#find(logs))
    for (const log of found) {
      const { contents, sha256, unread = [] } = await this.#read(log, config)
      if (contents === undefined) complete = false
      const sample = findSample(log.path, config)
      const source = sha256 === undefined ? undefined : { key: this.#logs.keyOf(log), sha256 }
      groups.set(sample, [
        ...(groups.get(sample) ?? []),
        ...(contents === undefined ? [] : [{ path: log.path, contents, source, unread }]),
      ])
    }
    if (!complete || groups.size === 0) return undefined
    const samples = [...groups.values()].flatMap((read) => this.#summarise(read, config) ?? [])
    const combined = samples.length < groups.size ? undefined : combineSamples(samples)
    if (combined === undefined) return undefined
    const run = await this.#nameNearest(combined, config, found)
    this.locked.set(name, {
      title,
      logs: found.filter(({ path }) => path !== '-').map((log) => this.#logs.keyOf(log)),
      metrics: listValues(run),
    })
    return { ...run, facts }
  }

  /** Condense logs to what a lock keeps of them; see {@link condenseLog}. */
  condense(logs: ReadonlyMap<string, LockedLog>): ReadonlyMap<string, LockedLog> {
    const isShort = (series: ProcessSeries): boolean => this.#short.has(series)
    return new Map(
      [...logs].map(([key, log]) => {
        // What the lock has of it stays as it is.
        if (this.#logs.taken.has(key) && log.contents.processes.every(isShort)) return [key, log]
        return [key, { ...log, contents: condenseLog(log.contents, isShort) }]
      }),
    )
  }

  /** Name the line that is nearest to a pattern which no line of a log matches. */
  async #nameNearest(run: Run, { match }: RunConfig, [log]: readonly FoundLog[]): Promise<Run> {
    const metric = run.metrics.get(MATCHED)
    if (match === undefined || metric?.kind !== 'missing' || log === undefined) return run
    const nearest = await this.#logs.findNearest(log, match.pattern)
    if (nearest === undefined) return run
    const { line, text } = nearest
    const reason = `${metric.reason}; the nearest is line ${String(line)}, \`${text}\``
    return { ...run, metrics: new Map([...run.metrics, [MATCHED, { kind: 'missing', reason }]]) }
  }

  #noteShort(logs: readonly RunLog[], { processes }: Run): void {
    const pids = processes.filter(({ reader }) => !reader.isLong).map(({ reader }) => reader.pid)
    const all = logs.flatMap(({ contents }) => contents.processes)
    for (const series of all) if (pids.includes(series.pid)) this.#short.add(series)
  }

  /** Summarise one execution: a run, or one of its samples. */
  #summarise(logs: readonly RunLog[], { name, title, pid, match }: RunConfig): Run | undefined {
    const summarised = summariseRun({
      name,
      title,
      logs,
      pid,
      formats: match === undefined ? this.#config.formats : [match.format],
      memory: this.#memory,
      isUsed: this.#isUsed,
    })
    this.#noteShort(logs, summarised.run)
    const at = this.#config.source.locate(['runs', name])
    const problems = summarised.problems.map((problem) => createMessage(problem, at))
    this.messages.push(...summarised.messages, ...checkShared(name, logs, at), ...problems)
    return problems.length > 0 ? undefined : summarised.run
  }

  async #find(logs: readonly LogConfig[]): Promise<readonly FoundLog[]> {
    const found: FoundLog[] = []
    for (const log of logs) {
      const matches = await this.#logs.find(log)
      found.push(...matches)
      if (matches.length > 0) continue
      const problem = { kind: 'unmatched-pattern', pattern: log.pattern } as const
      this.messages.push(createMessage(problem, this.#config.source.locate(log.at, 'value')))
    }
    return found
  }

  /** Report a missing log at its entry in the configuration. */
  async #read(
    log: FoundLog,
    { name, match }: RunConfig,
  ): Promise<Omit<ProjectReading, 'messages'>> {
    const isJoined = this.#joined.has(log.real)
    const { messages, ...reading } = await this.#logs.read(log, name, isJoined)
    // A value that is missing says so itself.
    const told = match === undefined ? messages : messages.filter(isNoAbsence)
    this.messages.push(
      ...told.map((message) =>
        message.fatal === true && message.line === undefined
          ? this.#pointAt(message, log)
          : message,
      ),
    )
    // Its figures are as unknown as those of a log that is not there: nothing that stands in a page makes way for `n/a`.
    return messages.some(isBroken) ? { ...reading, contents: undefined } : reading
  }

  #pointAt(message: VFileMessage, log: LogConfig): VFileMessage {
    const place = this.#config.source.locate(log.at, 'value')
    message.file = place.path
    message.line = place.line
    message.column = place.column
    return message
  }
}

/** Whether a log is a document that cannot be read, such as one that was cut. */
function isBroken({ ruleId, fatal }: VFileMessage): boolean {
  return fatal === true && (ruleId === 'broken-document' || ruleId === 'large-document')
}

function isNoAbsence({ ruleId }: VFileMessage): boolean {
  return ruleId !== 'log-without-records'
}

/** Find the sample of a run that a log belongs to: the part of the path that the sample's logs share. */
export function findSample(path: string, { grouping }: RunConfig): string {
  if (grouping === undefined) return ''
  return grouping.depth === undefined ? path : path.split('/').slice(0, grouping.depth).join('/')
}

function listValues({ metrics }: Run): ReadonlyMap<string, number> {
  const values = new Map<string, number>()
  for (const [name, { quantity }] of pickMeasured(metrics)) values.set(name, quantity.value)
  return values
}
