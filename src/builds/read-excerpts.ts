import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { isSystemError, type Effects } from '../effects.ts'
import type { Lock } from '../locks/lock.ts'
import { createExcerptKey } from '../locks/parts/log-part.ts'
import { openLogFile } from '../logs/open-log.ts'
import { redactLines, type RedactedLines } from '../excerpts/redact-lines.ts'
import { formatIdentities, type IdentityKind } from '../excerpts/redactions/redaction-rule.ts'
import { createMessage } from '../problems/diagnostics.ts'
import { MOST_LINES, selectLines, type SelectedLines } from '../excerpts/select-lines.ts'
import { cleanLine, showLine } from '../excerpts/show-line.ts'
import { collectReferences } from '../pages/collect-references.ts'
import { nameExcerpt, type ExcerptSpec, type PageExcerpt } from '../excerpts/excerpt.ts'
import type { Page } from '../pages/page.ts'
import type { Problem } from '../problems/problem.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import type { Run } from '../summaries/run.ts'
import type { ProjectFiles } from '../project-files.ts'

/** The sources of excerpts. */
export interface ExcerptSources {
  readonly config: Config
  readonly scope: RunScope
  readonly files: ProjectFiles
  readonly effects: Effects
  readonly lock: Lock | undefined
  /** Logs that are missing or must not be opened. */
  readonly absent: readonly string[]
}

/** Where the lines of one excerpt come from. */
export interface LineSources extends Pick<ExcerptSources, 'config' | 'files' | 'effects'> {
  readonly spec: ExcerptSpec
  /** Takes in what was hidden. */
  readonly redacted: RedactedLines[]
}

/** Excerpts by name, and what to know about them before they are published. */
export interface Excerpts {
  readonly excerpts: ReadonlyMap<string, PageExcerpt>
  readonly messages: readonly VFileMessage[]
}

/** Read each excerpt that pages show once. */
export async function readExcerpts(
  pages: readonly Page[],
  sources: ExcerptSources,
): Promise<Excerpts> {
  const excerpts = new Map<string, PageExcerpt>()
  const messages: VFileMessage[] = []
  for (const page of pages.filter(({ source }) => /excerpt/i.test(source))) {
    const redacted: RedactedLines[] = []
    for (const { name, excerpt } of (await collectReferences(page)).excerpts) {
      const key = nameExcerpt(name, excerpt)
      if (excerpts.has(key)) continue
      excerpts.set(key, await readExcerpt(name, excerpt, { ...sources, redacted }))
    }
    messages.push(...reportRedacted(redacted, page.path))
  }
  return { excerpts, messages }
}

/** Say how much was hidden on a page, and what only its author can judge. */
export function reportRedacted(
  redacted: readonly RedactedLines[],
  path: string,
): readonly VFileMessage[] {
  const counts = new Map<IdentityKind, number>()
  for (const [kind, count] of redacted.flatMap(({ hidden }) => [...hidden])) {
    counts.set(kind, (counts.get(kind) ?? 0) + count)
  }
  const ambiguous = [...new Set(redacted.flatMap((one) => one.ambiguous))]
  const doubtful = redacted.flatMap((one) => one.doubtful)
  if (counts.size === 0 && ambiguous.length === 0 && doubtful.length === 0) return []
  const hidden = [...counts].map(([kind, count]) => formatIdentities(kind, count))
  const problem = { kind: 'hidden-names', hidden, ambiguous, doubtful } as const
  return [createMessage(problem, { path }, 'info')]
}

async function readExcerpt(
  name: string,
  spec: ExcerptSpec,
  sources: ExcerptSources & { readonly redacted: RedactedLines[] },
): Promise<PageExcerpt> {
  const { scope, lock, absent } = sources
  if (scope.unread.has(name)) return refuse({ kind: 'unread-run', run: name })
  const run = scope.runs.get(name)
  if (run === undefined) {
    return refuse({ kind: 'unknown-name', thing: 'run', name, known: [...scope.runs.keys()] })
  }
  const paths = listExcerptLogs(run, spec.log)
  if (paths.length === 0) {
    const known = run.logs.map((log) => log.path)
    return refuse({ kind: 'unknown-name', thing: 'log', name: spec.log ?? '', known })
  }
  if (paths.some((one) => absent.includes(one))) {
    const excerpt = nameExcerpt(name, spec)
    const lines =
      lock?.excerpts.get(createExcerptKey(excerpt, paths)) ?? lock?.excerpts.get(excerpt)
    return lines === undefined
      ? refuse({ kind: 'unlocked-excerpt', run: name })
      : { kind: 'made', value: lines }
  }
  if (paths.includes('-')) return refuse({ kind: 'excerpt-of-input', run: name })
  try {
    return await readExcerptLines(run, paths, { ...sources, spec })
  } catch (error) {
    if (!isSystemError(error)) throw error
    return refuse({ kind: 'unreadable-file', path: paths.join(', '), reason: error.message })
  }
}

/** List the paths of the logs that a marker selects: all of them, or one by its path, its file's name or a format. */
export function listExcerptLogs(
  { logs }: Pick<Run, 'logs'>,
  wanted: string | undefined,
): readonly string[] {
  return logs
    .filter(
      ({ path: log, contents }) =>
        wanted === undefined ||
        log === wanted ||
        path.posix.basename(log) === wanted ||
        contents.reading.counts.has(wanted),
    )
    .map((log) => log.path)
}

/** Read the lines that a marker selects from some logs of a run, and redact them. */
export async function readExcerptLines(
  run: Pick<Run, 'name' | 'facts'>,
  paths: readonly string[],
  sources: LineSources,
): Promise<PageExcerpt> {
  const { files, effects, config, spec } = sources
  const logs: AsyncIterable<Uint8Array>[] = []
  for (const one of paths) {
    if (!(await files.mayRead(one))) continue
    const file = files.resolveLog(one)
    const opened = await openLogFile(file, effects)
    if (opened.kind === 'opened') logs.push(opened.chunks)
  }
  const selected = await selectLines(logs, spec)
  const problem = checkSelected(selected, spec, run)
  if (problem !== undefined) return refuse(problem)
  const redaction = { patterns: config.redact, hosts: hostOf(run), keepsNames: !spec.redacts }
  const redacted = redactLines(
    selected.lines.map(cleanLine),
    redaction,
    selected.first.map(cleanLine),
  )
  sources.redacted.push(redacted)
  return { kind: 'made', value: redacted.lines.map(showLine) }
}

/** List the host that a run states as a fact; its excerpts hide it. */
function hostOf({ facts }: Pick<Run, 'facts'>): readonly string[] {
  const host = facts?.get('host')
  return host === undefined ? [] : [host]
}

function checkSelected(
  { lines, count }: SelectedLines,
  { head, tail, grep }: ExcerptSpec,
  run: Pick<Run, 'name'>,
): Problem | undefined {
  if (lines.every((line) => line.trim() === '')) {
    return { kind: 'empty-excerpt', run: run.name, grep }
  }
  const isOpen = head === undefined && tail === undefined
  return isOpen && count > MOST_LINES
    ? { kind: 'long-excerpt', count, most: MOST_LINES }
    : undefined
}

function refuse(problem: Problem): PageExcerpt {
  return { kind: 'problem', problem }
}
