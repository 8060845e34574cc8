import type { Config } from '../configs/config.ts'
import { formatProblem } from '../problems/diagnostics.ts'
import { isSystemError, type Effects } from '../effects.ts'
import type { ProjectFiles } from '../project-files.ts'
import { isLeftOut, leavesOutNumber } from '../series/read-log.ts'
import { findSample, type ReadRuns } from '../builds/read-runs.ts'
import { readLogPath, type Lock, type LockedLog } from '../locks/lock.ts'
import { openLogFile } from '../logs/open-log.ts'
import { LONGEST_LINE } from '../logs/scan-blocks.ts'
import type { LogContents } from '../series/collect-log.ts'
import type { Run, RunLog } from '../summaries/run.ts'
import { summariseRun } from '../summaries/summarise-run.ts'
import type { LogFormat } from '../traces/log-formats.ts'
import type { SkippedLines, SkippedReason, TermSource } from './explanation.ts'
import { readLineTexts } from './read-line-texts.ts'
import { readLogLines, type LogLines } from './read-log-lines.ts'

/** A log of a run that can be read once more, unless it is not here. */
export interface SourceLog extends RunLog {
  readonly sha256: string | undefined
  readonly isHere: boolean
  /** Whether the lock knows it with another sum. */
  readonly isChanged: boolean
  readonly formats: readonly LogFormat[]
  readonly forced: boolean
}

/** What the logs of runs are read again with. */
export interface RunLogsInput {
  readonly config: Config
  readonly files: ProjectFiles
  readonly effects: Effects
  readonly runs: ReadRuns
  /** As it was before; `undefined` when there is none. */
  readonly lock: Lock | undefined
}

/** The lines of a log that a metric is made of: how many, and the numbers of some. */
export interface ChosenLines {
  readonly count: number | undefined
  readonly numbers: readonly number[]
}

/** Reads the logs of runs once more, to find lines in them; each as seldom as can be. */
export class RunLogs {
  readonly #input: RunLogsInput
  readonly #lines = new Map<string, Promise<LogLines>>()
  #known: ReadonlyMap<string, LogFormat> | undefined

  constructor(input: RunLogsInput) {
    this.#input = input
  }

  /** List the logs of a run, in its order. */
  list({ name, logs }: Run): readonly SourceLog[] {
    const { runs, lock } = this.#input
    const keys = runs.locked.runs.get(name)?.logs ?? []
    return logs.map((log) => {
      const key = keys.find((one) => one === log.path || one.startsWith(`${log.path} as `))
      const locked = key === undefined ? undefined : runs.locked.logs.get(key)
      const before = key === undefined ? undefined : lock?.logs.get(key)
      return {
        ...log,
        sha256: locked?.sha256,
        isHere: log.path !== '-' && !runs.absent.includes(log.path),
        isChanged: before !== undefined && before.sha256 !== locked?.sha256,
        formats: this.#findFormats(locked),
        forced: key !== undefined && key !== log.path,
      }
    })
  }

  /** List the samples of a run that has several, each a run of its own logs; itself for any other. */
  listSamples(run: Run): readonly Run[] {
    const { config, runs } = this.#input
    const spec = config.runs.find(({ name }) => name === run.name)
    if (spec?.grouping === undefined) return [run]
    const groups = new Map<string, RunLog[]>()
    for (const key of runs.locked.runs.get(run.name)?.logs ?? []) {
      const path = readLogPath(key)
      const locked = runs.locked.logs.get(key)
      if (locked === undefined) continue
      const { contents, sha256 } = locked
      const sample = findSample(path, spec)
      groups.set(sample, [
        ...(groups.get(sample) ?? []),
        { path, contents, source: { key, sha256 } },
      ])
    }
    const { name, title, pid } = run
    const { formats } = config
    const { memory } = runs
    return [...groups.values()].map(
      (logs) => summariseRun({ name, title, logs, pid, formats, memory }).run,
    )
  }

  /** Read a log for the lines of its samples and figures. */
  readLines(log: SourceLog): Promise<LogLines> {
    const key = `${log.path} ${log.formats.map(({ name }) => name).join(' ')}`
    const known = this.#lines.get(key)
    if (known !== undefined) return known
    const { formats, forced, path } = log
    const read = readLogLines(this.open(log), { formats, forced, path })
    this.#lines.set(key, read)
    return read
  }

  /** Say where the lines of a log are, with their texts; of a log that is not here, why they are unknown. */
  async cite(log: SourceLog, { count, numbers }: ChosenLines): Promise<TermSource> {
    return {
      log: log.path,
      sha256: log.sha256,
      from: log.isHere || log.path === '-' ? 'file' : 'lock',
      isChanged: log.isChanged,
      count,
      lines: log.isHere ? await readLineTexts(this.open(log), numbers) : [],
      unknown: log.isHere ? undefined : explainUnknown(log),
      skipped: listSkipped(log.contents),
    }
  }

  /** The unpacked bytes of a log; one that is damaged ends where it was read to, one that may not be read has none. */
  async *open({ path }: SourceLog): AsyncGenerator<Uint8Array> {
    const { files, effects } = this.#input
    if (!(await files.mayRead(path))) return
    try {
      const opened = await openLogFile(files.resolveLog(path), effects)
      if (opened.kind === 'opened') yield* opened.chunks
    } catch (error) {
      if (!isSystemError(error)) throw error
    }
  }

  /** Formats that the configuration chose, by the names that the lock keeps. */
  #findFormats(locked: LockedLog | undefined): readonly LogFormat[] {
    this.#known ??= new Map(
      this.#input.config.runs
        .flatMap(({ logs }) => logs.flatMap(({ formats }) => formats))
        .map((format) => [format.name, format]),
    )
    const known = this.#known
    return (locked?.formats ?? []).flatMap((version) => {
      const format = known.get(version.replace(/@\w+$/, ''))
      return format === undefined ? [] : [format]
    })
  }
}

/** Say why the lines of a log that is not here are unknown. */
export function explainUnknown({ path }: Pick<SourceLog, 'path'>): string {
  return path === '-'
    ? 'standard input cannot be read again'
    : 'the log was not read, and the lock keeps no lines'
}

/** Lines that hold a record which could not be read, and those too long to be looked at. */
function listSkipped({ reading, trace }: LogContents): SkippedLines {
  const { overlongCount, overlongLines } = reading.totals
  const limit = `${String(LONGEST_LINE / 1024 ** 2)} MiB`
  const reasons: readonly SkippedReason[] = [
    ...reading.problems
      .filter(({ problem }) => isLeftOut(problem) || leavesOutNumber(problem))
      .map(({ problem, count, places }) => ({
        reason: formatProblem(problem),
        count,
        lines: places.map(({ line }) => line),
      })),
    ...(overlongCount === 0
      ? []
      : [{ reason: `longer than ${limit}`, count: overlongCount, lines: overlongLines }]),
    ...(trace?.kind !== 'malloc' || trace.counts.garbage === 0
      ? []
      : [
          {
            reason: 'no event of malloc or free',
            count: trace.counts.garbage,
            lines: trace.doubts.garbageLines,
          },
        ]),
  ]
  return { count: reasons.reduce((sum, { count }) => sum + count, 0), reasons }
}
