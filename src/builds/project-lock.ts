import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import { createMessage } from '../problems/diagnostics.ts'
import type { Effects } from '../effects.ts'
import { coversLock, isSame } from '../locks/covers-lock.ts'
import { hasSameFiles } from '../locks/has-same-files.ts'
import { keepLocked } from '../locks/keep-locked.ts'
import { formatLock } from '../locks/format-lock.ts'
import {
  LOCK_FILE,
  type Lock,
  type LockedDrawings,
  type LockedLog,
  type LockedRun,
} from '../locks/lock.ts'
import { parseLock } from '../locks/parse-lock.ts'
import type { References } from '../pages/collect-references.ts'
import { nameExcerpt, type PageExcerpt } from '../excerpts/excerpt.ts'
import type { RankedParts } from '../tables/configured-table.ts'
import type { BuiltFile } from './project-build.ts'
import type { ProjectFiles } from '../project-files.ts'
import type { LogMemory } from './log-memory.ts'
import type { ReadRuns } from './read-runs.ts'

/** The lock beside a configuration, as it was found. */
export interface FoundLock {
  /** The file's text; `undefined` if there is none. */
  readonly text: string | undefined
  /** `undefined` when there is none, or it cannot be read. */
  readonly lock: Lock | undefined
  readonly messages: readonly VFileMessage[]
  /** Whether it must stay as it is: a newer tracedocs wrote it, or it is a link out of the project. */
  readonly mustStay: boolean
  /** Whether it is the one that the last build of this program wrote or kept. */
  readonly isKnown: boolean
  /** Writes what a build locks. */
  format(built: Lock): string
}

const NO_LOCK: FoundLock = {
  text: undefined,
  lock: undefined,
  messages: [],
  mustStay: false,
  isKnown: false,
  format: formatLock,
}

/**
 * Read the lock of a project. A lock that cannot be read is a warning, since a build rewrites it; it is an
 * error if no log may be opened. A lock of a newer tracedocs is always an error, and so is one that a link leads out of
 * the project to, which the build would write.
 */
export async function findLock(
  files: ProjectFiles,
  effects: Effects,
  { isFrozen, memory }: { readonly isFrozen: boolean; readonly memory?: LogMemory | undefined },
): Promise<FoundLock> {
  const path = LOCK_FILE
  const file = files.resolve(path)
  if ((await effects.findPathKind(file)) !== 'file') {
    const problem = { kind: 'missing-lock' } as const
    return isFrozen ? { ...NO_LOCK, messages: [createMessage(problem, { path })] } : NO_LOCK
  }
  if (!(await files.isInside(path))) {
    const problem = { kind: 'outside-root', path } as const
    return { ...NO_LOCK, messages: [createMessage(problem, { path })], mustStay: true }
  }
  const text = new TextDecoder().decode(await effects.readFile(file))
  const isKnown = memory?.knowsLock(text) === true
  const parsed = parseLock(text, isKnown)
  if (parsed.kind === 'lock') {
    const { lock } = parsed
    return { text, lock, messages: [], mustStay: false, isKnown, format: formatLock }
  }
  const isNewer = parsed.problem.kind === 'newer-lock'
  const severity = isFrozen || isNewer ? 'error' : 'warning'
  const message = createMessage(parsed.problem, { path, line: parsed.line }, severity)
  return { ...NO_LOCK, text, messages: [message], mustStay: isNewer }
}

/** The data of the next lock. */
export interface LockMaterial {
  readonly found: FoundLock
  readonly runs: ReadRuns
  /** Those that pages show, by their names. */
  readonly excerpts: ReadonlyMap<string, PageExcerpt>
  /** What tables of traces show. */
  readonly ranked: readonly RankedParts[]
  /** Earlier states of values. */
  readonly pasts: Lock['histories']
  /** The rows of queries, by the tables that show them. */
  readonly queries: Lock['queries']
  /** What each page refers to, by its path. */
  readonly references: ReadonlyMap<string, References>
  /** The paths of pages with errors: what they show is as it was. */
  readonly broken: ReadonlySet<string | undefined>
  /** Whether the pages are only some of the project's. */
  readonly isPartial: boolean
  /** Whether a page or the configuration uses a metric, by its name. */
  readonly isUsed: (metric: string) => boolean
  /** Whether any page is written anew. */
  readonly changesPages: boolean
  /** The files that builds wrote for charts. */
  readonly drawings: LockedDrawings | undefined
  /** Whether the lock is compared only, so that files alone do not put it out of date. */
  readonly isCheck: boolean
}

/** A lock and its file. */
export interface BuiltLock {
  readonly lock: Lock
  readonly file: BuiltFile
  /** The keys of logs that it has otherwise than they were read: an older release wrote it. */
  readonly otherwise: readonly string[]
}

/**
 * Create the lock of a build. `undefined` if there is nothing to lock, if a log could not be read (the lock
 * then stays unchanged), or if the configuration disables it. A lock of an older release stays unchanged if
 * it has everything that is used and the pages stay as they are.
 */
export function buildLock(
  { lock: wantsLock }: Config,
  {
    found,
    runs,
    excerpts,
    ranked,
    pasts,
    queries,
    references,
    broken,
    isPartial,
    isUsed,
    changesPages,
    drawings,
    isCheck,
  }: LockMaterial,
): BuiltLock | undefined {
  if (!wantsLock || found.mustStay || runs.scope.unread.size > 0) return undefined
  if (runs.locked.logs.size + queries.size === 0) return undefined
  const known = found.lock?.pages ?? new Map<string, readonly string[]>()
  const shown = new Map([
    ...[...known].filter(([path]) => isPartial || broken.has(path)),
    ...listShown([...references].filter(([path]) => !broken.has(path))),
  ])
  const rankings = new Map(
    ranked.map(({ question, runs: named, parts }) => [question, { runs: named, parts }]),
  )
  const lock: Lock = {
    ...keepLocked({ ...runs.locked, runs: keepNamed(runs.locked.runs, isUsed) }, rankings),
    samples: runs.memory.used,
    rankings,
    histories: pasts,
    queries,
    excerpts: new Map([...(isPartial ? (found.lock?.excerpts ?? []) : []), ...listLines(excerpts)]),
    pages: shown,
    drawings: isCheck ? found.lock?.drawings : drawings,
  }
  // Reading more from the same logs, as a newer release may, is no reason to write another lock.
  if (found.lock !== undefined && found.text !== undefined && !changesPages) {
    if (coversLock(found.lock, lock, isUsed)) return keepFound(found.lock, lock, found)
  }
  return createBuilt(lock, found.format(lock), found)
}

/** Of the metrics of single results, such as benchmarks, readers of a diff see those that a page or the configuration names. */
function keepNamed(runs: Lock['runs'], isUsed: LockMaterial['isUsed']): Lock['runs'] {
  const keep = ({ metrics, ...run }: LockedRun): LockedRun => ({
    ...run,
    metrics: new Map([...metrics].filter(([name]) => !name.includes('[') || isUsed(name))),
  })
  return new Map([...runs].map(([name, run]) => [name, keep(run)]))
}

/** Keep the lock that was found, apart from the files of charts. */
function keepFound(before: Lock, { logs, drawings }: Lock, found: FoundLock): BuiltLock {
  const others = [...logs].filter(([key, log]) => !isSameLog(before.logs.get(key), log))
  const otherwise = others.map(([key]) => key)
  if (found.text !== undefined && hasSameFiles(before.drawings, drawings)) {
    return { ...createBuilt(before, found.text.replaceAll('\r\n', '\n'), found), otherwise }
  }
  const lock = { ...before, drawings }
  return { ...createBuilt(lock, found.format(lock), found), otherwise }
}

/** A log that was taken from the lock is the same object. */
function isSameLog(before: LockedLog | undefined, after: LockedLog): boolean {
  return before === after || isSame(before, after)
}

function createBuilt(lock: Lock, text: string, found: FoundLock): BuiltLock {
  const file: BuiltFile = {
    kind: 'lock',
    path: LOCK_FILE,
    before: found.text,
    after: text,
    changes: [],
  }
  return { lock, file, otherwise: [] }
}

/** Collect the excerpts that could be read; the others are reported elsewhere. */
function listLines(
  excerpts: ReadonlyMap<string, PageExcerpt>,
): readonly (readonly [string, readonly string[]])[] {
  return [...excerpts].flatMap(([name, excerpt]) =>
    excerpt.kind === 'made' ? [[name, excerpt.value] as const] : [],
  )
}

/** List what each page shows, so that a missing region is noticed. */
function listShown(
  pages: readonly (readonly [string, References])[],
): readonly (readonly [string, readonly string[]])[] {
  return pages.flatMap(([path, { tables, charts, texts, excerpts, values }]) => {
    const entries = [
      ...tables.map(({ name }) => `table ${name}`),
      ...charts.map(({ name }) => `chart ${name}`),
      ...texts.map(({ name }) => `text ${name}`),
      ...excerpts.map(({ name, excerpt }) => `excerpt ${nameExcerpt(name, excerpt)}`),
      ...values.map(({ expression }) => `value ${expression}`),
    ]
    return entries.length === 0 ? [] : [[path, [...new Set(entries)].sort()] as const]
  })
}
