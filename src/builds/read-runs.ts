import type { VFileMessage } from 'vfile-message'
import type { Config, LogConfig, RunConfig } from '../configs/config.ts'
import { createMessage, type Problem } from '../diagnostics.ts'
import type { Effects } from '../effects.ts'
import type { RunScope } from '../summaries/find-metric.ts'
import type { Run, RunLog } from '../summaries/run.ts'
import { summariseRun } from '../summaries/summarise-run.ts'
import type { ProjectFiles } from './project-files.ts'
import { checkShared } from './check-shared.ts'
import { readLog, type ReadLog } from './read-log.ts'

/** The runs of a project; a run whose log could not be read is in `unread`. */
export interface ReadRuns {
  readonly scope: RunScope
  readonly messages: readonly VFileMessage[]
}

/** Read the logs of every run, each log once, and compute their metrics. */
export async function readRuns(
  config: Config,
  files: ProjectFiles,
  options: { readonly words: boolean; readonly effects: Effects },
): Promise<ReadRuns> {
  const reader = new RunReader(config, files, options)
  const runs = new Map<string, Run>()
  const unread = new Set<string>()
  for (const run of config.runs) {
    const read = await reader.readRun(run)
    if (read === undefined) unread.add(run.name)
    else runs.set(run.name, read)
  }
  return { scope: { runs, unread, baseline: config.baseline }, messages: reader.messages }
}

/** A log that a run names, by its path or by a pattern. */
interface FoundLog extends LogConfig {
  /** As messages show it. */
  readonly path: string
  /** Absolute, links resolved. */
  readonly real: string
}

/** Each log once, where it is named first; the formats that its entries force count together. */
function mergeLogs(found: readonly FoundLog[]): readonly FoundLog[] {
  const merged = new Map<string, FoundLog>()
  for (const log of found) {
    const known = merged.get(log.real)
    if (known === undefined) merged.set(log.real, log)
    else if (log.forced) {
      const formats = known.forced ? [...new Set([...known.formats, ...log.formats])] : log.formats
      merged.set(log.real, { ...known, formats, forced: true })
    }
  }
  return [...merged.values()]
}

class RunReader {
  readonly messages: VFileMessage[] = []
  readonly #config: Config
  readonly #files: ProjectFiles
  readonly #options: { readonly words: boolean; readonly effects: Effects }
  /** Logs that were read, by file and formats; two runs may share one. */
  readonly #logs = new Map<string, ReadLog>()

  constructor(
    config: Config,
    files: ProjectFiles,
    options: { readonly words: boolean; readonly effects: Effects },
  ) {
    this.#config = config
    this.#files = files
    this.#options = options
  }

  async readRun({ name, title, logs, pid }: RunConfig): Promise<Run | undefined> {
    const read: RunLog[] = []
    let complete = true
    for (const log of mergeLogs(await this.#find(logs))) {
      const contents = await this.#read(log)
      if (contents === undefined) complete = false
      else read.push({ path: log.path, contents })
    }
    if (!complete || read.length === 0) return undefined
    const summarised = summariseRun({ name, title, logs: read, pid })
    const at = this.#config.source.locate(['runs', name])
    const problems = summarised.problems.map((problem) => createMessage(problem, at))
    this.messages.push(...summarised.messages, ...checkShared(name, read, at), ...problems)
    return problems.length > 0 ? undefined : summarised.run
  }

  async #find(logs: readonly LogConfig[]): Promise<readonly FoundLog[]> {
    const found: FoundLog[] = []
    for (const log of logs) {
      for (const path of await this.#expand(log)) {
        found.push({ ...log, path, real: await this.#resolve(path) })
      }
    }
    return found
  }

  /** The real path of a log; that of one that is not there is its own. */
  async #resolve(path: string): Promise<string> {
    const { effects } = this.#options
    const file = this.#files.resolve(path)
    const exists = file !== '-' && (await effects.findPathKind(file)) !== undefined
    return exists ? effects.resolveLinks(file) : file
  }

  /** The paths that a log's pattern stands for; a plain path stands for itself. */
  async #expand(log: LogConfig): Promise<readonly string[]> {
    if (!/[*?[{]/.test(log.pattern)) return [log.pattern]
    const paths = await this.#files.list([log.pattern])
    if (paths.length === 0) this.#refuse({ kind: 'unmatched-pattern', pattern: log.pattern }, log)
    return paths
  }

  async #read(log: FoundLog): Promise<RunLog['contents'] | undefined> {
    const { path, formats, forced } = log
    const key = JSON.stringify([path, forced, formats.map(({ name }) => name)])
    const known = this.#logs.get(key)
    if (known !== undefined) return known.contents
    const file = this.#files.resolve(path)
    const { words, effects } = this.#options
    const read = await readLog({ file, path, formats, forced, words }, effects)
    this.#logs.set(key, read)
    // A log that is not there is a matter of the configuration, and pointed out in it.
    this.messages.push(
      ...read.messages.map((message) =>
        message.fatal === true ? this.#pointAt(message, log) : message,
      ),
    )
    return read.contents
  }

  #pointAt(message: VFileMessage, log: LogConfig): VFileMessage {
    const place = this.#config.source.locate(log.at, 'value')
    message.file = place.path
    message.line = place.line
    message.column = place.column
    return message
  }

  #refuse(problem: Problem, log: LogConfig): void {
    this.messages.push(createMessage(problem, this.#config.source.locate(log.at, 'value')))
  }
}
