import type { Config } from '../../configs/config.ts'
import type { Effects } from '../../effects.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import { LOCK_FILE } from '../../locks/lock.ts'
import type { Page } from '../../pages/page.ts'
import type { ProjectFiles } from '../../project-files.ts'
import type { BuildMemory } from '../build-memory.ts'
import type { LogMemory } from '../log-memory.ts'
import { ObservedMap } from '../observed-map.ts'
import type { FoundLock } from '../project-lock.ts'
import { readPages } from '../read-pages.ts'
import { checkEditedPages } from './check-edited-pages.ts'
import { BeyondNarrowing } from './beyond-narrowing.ts'
import { narrowLock } from './narrow-lock.ts'
import { narrowConfig, planRebuild, type ProjectChanges } from './plan-rebuild.ts'
import type { RebuildBase } from './rebuild-base.ts'

/** Logs and pages that have changed since a build, and nothing else has. */
export interface Rebuild {
  readonly base: RebuildBase
  /** Absolute. */
  readonly changed: readonly string[]
}

/** A part of a project that is built as if it were all of it. */
export interface Narrowing {
  readonly config: Config
  readonly found: FoundLock
  /** Whether the words of logs are counted. */
  readonly words: boolean
  /** Whether it has runs, without which there is nothing to lock. */
  readonly hasRuns: boolean
  /** All pages of the project, where it matters which metrics they name. */
  readonly pages: readonly Page[] | undefined
  /** Keep what is built from asking for runs that it did not have before. */
  guard(scope: RunScope): RunScope
}

/** Prepare to build what has changed; `undefined` where all has to be built. */
export async function prepareRebuild(
  { base, changed }: Rebuild,
  project: ProjectMaterial,
  { pages, logs }: BuildMemory,
): Promise<Narrowing | undefined> {
  const { config, files, effects } = project
  const changes = sortChanges(changed, project, { base, logs })
  if (pages === undefined || changes === undefined) return undefined
  const { known } = pages
  if (!(await checkEditedPages(changes.pages, { ...project, base, known }))) return undefined
  const plan = planRebuild(base, changes, known)
  if (plan === undefined) return undefined
  const text = new TextDecoder().decode(await effects.readFile(files.resolve(LOCK_FILE)))
  if (logs?.knowsLock(text) !== true || text.includes('\r')) return undefined
  const narrow = narrowLock(text, plan, base)
  const names = new Set(config.runs.map(({ name }) => name))
  return {
    config: narrowConfig(config, plan),
    found: {
      ...{ text, lock: narrow.lock, messages: [], mustStay: false, isKnown: true },
      format(built) {
        const whole = narrow.write(built)
        if (whole === undefined) throw new BeyondNarrowing()
        return whole
      },
    },
    words: base.words,
    hasRuns: plan.runs.size > 0,
    pages: base.asksForUse ? (await readPages(config, files, effects)).pages : undefined,
    guard: (scope) => ({ ...scope, runs: guardRuns(scope.runs, names) }),
  }
}

/** Sort what has changed; `undefined` where something is neither a page nor a log. */
function sortChanges(
  changed: readonly string[],
  { files }: ProjectMaterial,
  { base, logs }: { readonly base: RebuildBase; readonly logs: LogMemory | undefined },
): ProjectChanges | undefined {
  const all = new Set(base.pages)
  const pages = changed.map((file) => files.relate(file)).filter((file) => all.has(file))
  const keys = changed.map((file) => logs?.listKeys(file) ?? [])
  const isKnown = changed.every(
    (file, i) => keys[i]?.length !== 0 || pages.includes(files.relate(file)),
  )
  return isKnown ? { pages, logs: keys.flat() } : undefined
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
