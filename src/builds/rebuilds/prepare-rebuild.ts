import type { Config } from '../../configs/config.ts'
import type { Effects } from '../../effects.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import { LOCK_FILE } from '../../locks/lock.ts'
import type { Page } from '../../pages/page.ts'
import type { ProjectFiles } from '../../project-files.ts'
import type { BuildMemory } from '../build-memory.ts'
import { ObservedMap } from '../observed-map.ts'
import type { FoundLock } from '../project-lock.ts'
import { readPages } from '../read-pages.ts'
import { BeyondNarrowing } from './beyond-narrowing.ts'
import { narrowLock } from './narrow-lock.ts'
import { narrowConfig, planRebuild } from './plan-rebuild.ts'
import type { RebuildBase } from './rebuild-base.ts'

/** Logs that have changed since a build, and nothing else has. */
export interface Rebuild {
  readonly base: RebuildBase
  /** Their files; absolute. */
  readonly changed: readonly string[]
}

/** A part of a project that is built as if it were all of it. */
export interface Narrowing {
  readonly config: Config
  readonly found: FoundLock
  /** Whether the words of logs are counted. */
  readonly words: boolean
  /** All pages of the project, where it matters which metrics they name. */
  readonly pages: readonly Page[] | undefined
  /** Keep what is built from asking for runs that it did not have before. */
  guard(scope: RunScope): RunScope
}

/** Prepare to build what logs have changed; `undefined` where all has to be built. */
export async function prepareRebuild(
  { base, changed }: Rebuild,
  { config, files, effects }: ProjectMaterial,
  { pages, logs }: BuildMemory,
): Promise<Narrowing | undefined> {
  const keys = changed.map((file) => logs?.listKeys(file) ?? [])
  if (pages === undefined || keys.some(({ length }) => length === 0)) return undefined
  const plan = planRebuild(base, keys.flat(), pages.known)
  if (plan === undefined) return undefined
  const text = new TextDecoder().decode(await effects.readFile(files.resolve(LOCK_FILE)))
  if (logs?.knowsLock(text) !== true || text.includes('\r')) return undefined
  const { lock, write } = narrowLock(text, plan, base)
  const names = new Set(config.runs.map(({ name }) => name))
  return {
    config: narrowConfig(config, plan),
    found: {
      ...{ text, lock, messages: [], mustStay: false, isKnown: true },
      format(built) {
        const whole = write(built)
        if (whole === undefined) throw new BeyondNarrowing()
        return whole
      },
    },
    words: base.words,
    pages: base.asksForUse ? (await readPages(config, files, effects)).pages : undefined,
    guard: (scope) => ({ ...scope, runs: guardRuns(scope.runs, names) }),
  }
}

interface ProjectMaterial {
  readonly config: Config
  readonly files: ProjectFiles
  readonly effects: Effects
}

function guardRuns(runs: RunScope['runs'], names: ReadonlySet<string>): RunScope['runs'] {
  const refuse = (): never => {
    throw new BeyondNarrowing()
  }
  return new ObservedMap(
    runs,
    (name) => {
      if (names.has(name) && !runs.has(name)) refuse()
    },
    refuse,
  )
}
