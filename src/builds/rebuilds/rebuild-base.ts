import type { Config } from '../../configs/config.ts'
import type { Lock } from '../../locks/lock.ts'
import type { Build, BuiltFile } from '../project-build.ts'
import type { RunsOfParts, UsedRuns } from './used-runs.ts'

/**
 * A build of a whole project that had nothing to say. When logs and pages change, only these pages and what was built of
 * the logs' runs has to be built again.
 */
export interface RebuildBase {
  /** The runs of each log, by its key in the lock. */
  readonly runs: Readonly<Record<string, readonly string[]>>
  readonly parts: RunsOfParts
  /** The paths of all pages. */
  readonly pages: readonly string[]
  /** The file of each chart, by its name. */
  readonly charts: Readonly<Record<string, string>>
  /** How many files it made, by their kinds. */
  readonly files: FileCounts
  /** Whether the words of logs were counted. */
  readonly words: boolean
  /** Whether anything depended on which metrics pages name. */
  readonly asksForUse: boolean
}

/** How many files a project has, by their kinds. */
export type FileCounts = Readonly<Partial<Record<BuiltFile['kind'], number>>>

/** Count files by their kinds, in the order in which they appear. */
export function countKinds(files: readonly Pick<BuiltFile, 'kind'>[]): FileCounts {
  const counts = new Map<BuiltFile['kind'], number>()
  for (const { kind } of files) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Object.fromEntries(counts)
}

/** List the runs of each log. */
function listRunsOfLogs(runs: Lock['runs']): RebuildBase['runs'] {
  const found = new Map<string, string[]>()
  for (const [name, { logs }] of runs) {
    for (const key of logs) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [name])
      else known.push(name)
    }
  }
  return Object.fromEntries(found)
}

/** What a build was made with. */
export interface BaseMaterial {
  readonly config: Config
  readonly used: UsedRuns
  readonly words: boolean
  readonly lock: Lock | undefined
  /** Whether it was made of the whole project, and the next build knows each of its pages. */
  readonly isKnown: boolean
  readonly asksForUse: boolean
}

/** Describe a build as one from which a part can be built again; `undefined` where it is none. */
export function describeBase(
  build: Build,
  { config, used, words, lock, isKnown, asksForUse }: BaseMaterial,
): RebuildBase | undefined {
  if (!isKnown || lock === undefined || !isDivisible(config, lock)) return undefined
  const { messages, left, files } = build
  if (messages.length > 0 || left.files.length > 0) return undefined
  return {
    ...{ words, asksForUse, parts: used.list(), files: countKinds(files) },
    pages: files.flatMap(({ kind, path }) => (kind === 'page' ? [path] : [])),
    runs: listRunsOfLogs(lock.runs),
    charts: listChartFiles(build),
  }
}

/** Describe a base after a part was built again, which may be built of other runs now. */
export function renewBase(
  { parts, charts, ...base }: RebuildBase,
  build: Pick<Build, 'charts'>,
  used: UsedRuns,
): RebuildBase {
  return {
    ...base,
    parts: { ...parts, ...used.list() },
    charts: { ...charts, ...listChartFiles(build) },
  }
}

function listChartFiles({ charts }: Pick<Build, 'charts'>): RebuildBase['charts'] {
  return Object.fromEntries(
    charts.flatMap(({ name, file }) => (file === undefined ? [] : [[name, file] as const])),
  )
}

/** Whether all that a project builds is built of runs and files alone, so that a part of it can be built by itself. */
function isDivisible(config: Config, lock: Lock): boolean {
  const { excerpts, histories, queries, rankings, samples } = lock
  const whole = [excerpts, histories, queries, rankings, samples]
  return config.lock && config.manifest === undefined && whole.every(({ size }) => size === 0)
}
