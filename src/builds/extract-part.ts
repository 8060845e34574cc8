import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { nameExcerpt } from '../excerpts/excerpt.ts'
import type { RedactedLines } from '../excerpts/redact-lines.ts'
import type { Effects } from '../effects.ts'
import { createExcerptKey, type LogPart } from '../locks/parts/log-part.ts'
import type { ProjectFiles } from '../project-files.ts'
import { isRemoteLog } from '../remote-log.ts'
import type { LogContents } from '../series/collect-log.ts'
import type { AskedExcerpt, PartDemands } from './find-part-demands.ts'
import { listRunLogs, type RunsLog } from './list-run-logs.ts'
import { ProjectLogs, type FoundLog } from './project-logs.ts'
import { listExcerptLogs, readExcerptLines, reportRedacted } from './read-excerpts.ts'
import { findSample } from './read-runs.ts'

/** Which logs a part is of, and what for. */
export interface PartRequest {
  readonly demands: PartDemands
  /** Whether a log is one of them. */
  readonly isChosen: (log: FoundLog) => boolean
  /** Whether they were named, so that each must be here; else those that are here are taken. */
  readonly areNamed: boolean
  /** The shard that they are, if they are one: `3/10`. */
  readonly shard?: string | undefined
}

/** A part, and what to know about its logs; an error among the messages if one could not be read. */
export interface ExtractedPart {
  readonly part: LogPart
  /** The logs that were chosen, links resolved. */
  readonly chosen: ReadonlySet<string>
  readonly messages: readonly VFileMessage[]
}

/** Read some logs of a project for the lock. What comes of a log depends on nothing but the log and what is asked of it. */
export async function extractPart(
  config: Config,
  { files, effects }: { readonly files: ProjectFiles; readonly effects: Effects },
  { demands, isChosen, areNamed, shard }: PartRequest,
): Promise<ExtractedPart> {
  const { words } = demands.terms
  const options = { words, effects, lock: undefined, isFrozen: false, hosts: config.hosts }
  const logs = new ProjectLogs(files, options)
  const all = await listRunLogs(config, logs)
  const wanted: RunsLog[] = []
  for (const one of all) {
    const { path, real } = one.log
    if (path === '-' || !isChosen(one.log)) continue
    const isWanted =
      areNamed ||
      isRemoteLog(path) ||
      logs.isBarred(one.log) ||
      (await effects.findPathKind(real)) !== undefined
    if (isWanted) wanted.push(one)
  }
  await logs.fetchRemote(listRemote(wanted))
  const messages: VFileMessage[] = []
  const contents = new Map<string, LogContents>()
  for (const { log, run } of wanted) {
    const read = await logs.read(log, run.name, false)
    messages.push(...read.messages)
    if (read.contents !== undefined) contents.set(logs.keyOf(log), read.contents)
  }
  const excerpts = new Map<string, readonly string[]>()
  for (const asked of demands.excerpts) {
    const redacted: RedactedLines[] = []
    const samples = listSamples(wanted, asked)
    for (const sample of samples) {
      const read = sample.flatMap(({ log }) => {
        const found = contents.get(logs.keyOf(log))
        return found === undefined ? [] : [{ path: log.path, contents: found }]
      })
      const paths = listExcerptLogs({ logs: read }, asked.spec.log)
      const run = sample[0]?.run
      if (run === undefined || paths.length === 0) continue
      const sources = { config, files, effects, spec: asked.spec, redacted }
      const lines = await readExcerptLines(run, paths, sources)
      // Whether it is shown is known where all samples are; what is wrong with it is said there.
      if (lines.kind !== 'made') continue
      excerpts.set(createExcerptKey(nameExcerpt(asked.run, asked.spec), paths), lines.value)
    }
    messages.push(...reportRedacted(redacted, asked.page))
  }
  return {
    part: {
      terms: demands.terms,
      shards: new Set(shard === undefined ? [] : [shard]),
      logs: logs.locked,
      excerpts,
    },
    chosen: new Set(wanted.map(({ log }) => log.real)),
    messages,
  }
}

/** The runs' logs of other machines among these: no others are fetched for a part. */
function listRemote(logs: readonly RunsLog[]): readonly Pick<RunsLog['run'], 'logs'>[] {
  return logs.map(({ log }) => ({ logs: [{ ...log, pattern: log.path }] }))
}

/** The logs of each sample of the run that an excerpt is of: a page shows lines of one of them. */
function listSamples(
  logs: readonly RunsLog[],
  { run: name }: AskedExcerpt,
): readonly (readonly RunsLog[])[] {
  const samples = new Map<string, RunsLog[]>()
  for (const one of logs.filter(({ run }) => run.name === name)) {
    const sample = findSample(one.log.path, one.run)
    const known = samples.get(sample)
    if (known === undefined) samples.set(sample, [one])
    else known.push(one)
  }
  return [...samples.values()]
}
