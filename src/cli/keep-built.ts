import path from 'node:path'
import { createChartMemory } from '../builds/chart-memory.ts'
import { createPageMemory } from '../builds/page-memory.ts'
import { buildFolder, type BuildOptions, type BuildOutcome } from './actions/run-build.ts'
import { recordEffects, type RecordingEffects } from './recording-effects.ts'
import type { Workplace } from './session.ts'
import { watchFolder, type FolderWatch } from './watch-folder.ts'

/** Which project is kept built, and how. */
export interface KeptProject {
  readonly workplace: Workplace
  readonly pages: readonly string[]
  readonly options: BuildOptions
}

/** A build of a project that is kept built. */
export interface RepeatedBuild {
  readonly outcome: BuildOutcome
  /** The files whose changes led to it; none of the first. */
  readonly changed: readonly string[]
  /** Every file that it asked for, there or not; absolute. */
  readonly inputs: readonly string[]
}

/**
 * Build a project, and again whenever something changes that a build asked for. What the build itself writes does not count. Rejects when the machine
 * cannot watch.
 *
 * @param tell is called after each build
 * @param signal ends it
 */
export async function keepBuilt(
  { workplace, pages, options }: KeptProject,
  tell: (build: RepeatedBuild) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { config } = options
  const folder =
    config === undefined ? workplace.folder : path.dirname(path.resolve(workplace.folder, config))
  const watch = await watchFolder(folder)
  const memory = { pages: createPageMemory(), charts: createChartMemory() }
  const remembering = { ...options, remember: () => memory }
  const end = (): void => {
    void watch.close()
  }
  signal?.addEventListener('abort', end)
  for (let changed: readonly string[] = []; signal?.aborted !== true;) {
    const recorded = recordEffects(workplace.effects)
    const place = { ...workplace, effects: recorded.effects }
    const outcome = await buildFolder(place, pages, remembering)
    const inputs = recorded.list()
    tell({ outcome, changed, inputs })
    watch.add(inputs)
    changed = await waitForChanges(watch, recorded, signal)
  }
}

/** Something may have changed while the build ran: look before waiting. */
async function waitForChanges(
  watch: FolderWatch,
  recorded: RecordingEffects,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  while (signal?.aborted !== true) {
    const changed = await recorded.findChanges()
    if (changed.length > 0) return changed
    await watch.wait()
  }
  return []
}
