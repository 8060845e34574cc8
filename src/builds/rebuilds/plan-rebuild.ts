import type { Config } from '../../configs/config.ts'
import type { Question } from '../asked-contents.ts'
import { nameBudget } from '../check-budgets.ts'
import type { KnownPage } from '../page-memory.ts'
import { ListedMap } from './listed-map.ts'
import type { RebuildBase } from './rebuild-base.ts'
import type { ProjectPart } from './used-runs.ts'

/** What has to be built again after logs and pages have changed. */
export interface RebuildPlan {
  /** The runs that have a log which changed. */
  readonly changed: ReadonlySet<string>
  /** These, and those that something is built of together with them. */
  readonly runs: ReadonlySet<string>
  readonly parts: ReadonlySet<ProjectPart>
  /** Their paths. */
  readonly pages: readonly string[]
}

/** What has changed in a project. */
export interface ProjectChanges {
  /** The keys of logs, in the lock. */
  readonly logs: readonly string[]
  /** The paths of pages that refer to the same as before. */
  readonly pages: readonly string[]
}

/**
 * Plan what to build again: every part of the project that was built of a run which changed, every page that changed or shows such a part,
 * and what else those pages show.
 *
 * @param pages what is known of the project's pages
 * @returns `undefined` where the whole project has to be built
 */
export function planRebuild(
  { runs: runsOf, parts: runsOfParts }: RebuildBase,
  { logs, pages: edited }: ProjectChanges,
  pages: ReadonlyMap<string, KnownPage>,
): RebuildPlan | undefined {
  const changed = new Set(logs.flatMap((key) => runsOf[key] ?? []))
  const touched = new Set<string>()
  for (const [part, used] of Object.entries(runsOfParts)) {
    const isTouched = used?.some((run) => changed.has(run)) ?? changed.size > 0
    if (isTouched) touched.add(part)
  }
  const shown = [...pages].flatMap(([path, { asked }]) => {
    const parts = asked.map(([question]) => namePart(question))
    const isShown = parts.some((part) => part !== undefined && touched.has(part))
    return isShown || edited.includes(path) ? [{ path, parts }] : []
  })
  const parts = new Set([...touched, ...shown.flatMap((page) => page.parts)])
  const runs = new Set(changed)
  for (const part of parts) {
    const used = part === undefined ? undefined : runsOfParts[part]
    if (used === undefined || used === null) return undefined
    for (const run of used) runs.add(run)
  }
  return {
    changed,
    runs,
    parts: parts as ReadonlySet<ProjectPart>,
    pages: [...new Set([...shown.map(({ path }) => path), ...edited])],
  }
}

/** The part of a project that answers a page's question; `undefined` of a question about many. */
function namePart(question: Question): ProjectPart | undefined {
  switch (question[0]) {
    case 'chart':
    case 'table':
    case 'text':
    case 'value':
      return `${question[0]} ${question[1]}`
    case 'excerpt':
    case 'names':
      return undefined
  }
}

/** Narrow a configuration to what is built again. Whatever it has can still be asked for by its name. */
export function narrowConfig(config: Config, { runs, parts, pages }: RebuildPlan): Config {
  const has = (part: ProjectPart): boolean => parts.has(part)
  return {
    ...config,
    pages,
    runs: config.runs.filter(({ name }) => runs.has(name)),
    charts: new ListedMap(config.charts, (name) => has(`chart ${name}`)),
    tables: new ListedMap(config.tables, (name) => has(`table ${name}`)),
    texts: new ListedMap(config.texts, (name) => has(`text ${name}`)),
    values: new ListedMap(config.values, (name) => has(`named ${name}`)),
    budgets: config.budgets.filter((budget) => has(nameBudget(budget))),
  }
}
