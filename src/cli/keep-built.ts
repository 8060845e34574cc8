import path from 'node:path'
import { createChartMemory } from '../builds/chart-memory.ts'
import { createPageMemory } from '../builds/page-memory.ts'
import type { BuildOutcome } from './actions/build-outcome.ts'
import { buildFolder, type BuildOptions } from './actions/run-build.ts'
import { recordEffects, type RecordingEffects } from './recording-effects.ts'
import type { Workplace } from './session.ts'
import { watchFolder, type FolderWatch } from './watch-folder.ts'

/** How long after a build changes are looked for that nobody told of, and how seldom at last. */
const FIRST_LOOK_MS = 250
const LONGEST_WAIT_MS = 10_000

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
 * Build a project, and again whenever something changes that a build asked for. What the build itself writes does
 * not count. Rejects when the machine cannot watch.
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
  let release: (() => void) | undefined
  for (let changed: readonly string[] = []; signal?.aborted !== true;) {
    release?.()
    const recorded = recordEffects(workplace.effects)
    const place = { ...workplace, effects: recorded.effects }
    const outcome = await buildFolder(place, pages, remembering)
    const inputs = recorded.list()
    // A signal is lost that comes in the moment in which a program ceases to hear it: not when a build was told of.
    release = workplace.hearSignals?.()
    tell({ outcome, changed, inputs })
    watch.add(inputs)
    changed = await waitForChanges(watch, recorded, signal)
  }
}

/**
 * Something may have changed while the build ran: look before waiting. Look again now and then, for the system
 * tells of no file in a folder that is not watched, nor of a page that is edited in the moment between its
 * replacement by the build and the watcher's turning to the new one.
 */
async function waitForChanges(
  watch: FolderWatch,
  recorded: RecordingEffects,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  for (let limit = FIRST_LOOK_MS; signal?.aborted !== true;) {
    const changed = await recorded.findChanges()
    if (changed.length > 0) return changed
    await watch.wait(limit)
    limit = Math.min(2 * limit, LONGEST_WAIT_MS)
  }
  return []
}
