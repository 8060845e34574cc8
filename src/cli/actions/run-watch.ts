import path from 'node:path'
import { createPageMemory } from '../../builds/page-memory.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { recordEffects, type RecordingEffects } from '../recording-effects.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from '../session.ts'
import { watchFolder, type FolderWatch } from '../watch-folder.ts'
import { buildFolder, countFiles, type BuildOptions, type BuildOutcome } from './run-build.ts'

/**
 * Build the project, and again whenever something changes that the build asked for: the configuration, pages,
 * logs, scripts and their data. Files that the build itself writes do not count. Ends only by a signal, or with
 * exit code 2 when the machine cannot watch.
 */
export async function runWatch(
  session: Session,
  pages: readonly string[],
  options: BuildOptions,
): Promise<ExitCode> {
  const { config } = options
  const folder =
    config === undefined ? session.folder : path.dirname(path.resolve(session.folder, config))
  try {
    const watch = await watchFolder(folder)
    const memory = createPageMemory()
    const remembering = { ...options, remember: () => memory }
    for (let changed: readonly string[] = []; ;) {
      const recorded = recordEffects(session.effects)
      const place = { ...session, effects: recorded.effects }
      const outcome = await buildFolder(place, pages, remembering)
      reportBuild(session, outcome, changed)
      const written = outcome.files.filter((file) => file.written)
      recorded.accept(written.map((file) => path.resolve(outcome.root, file.path)))
      watch.add(recorded.list())
      changed = await waitForChanges(watch, recorded)
    }
  } catch (error) {
    if (!isWatchError(error)) throw error
    const reason = error.message
    report(session, [createMessage({ kind: 'unwatchable', reason }, { path: folder })])
    return EXIT.failed
  }
}

/** Something may have changed while the build ran: look before waiting. */
async function waitForChanges(
  watch: FolderWatch,
  recorded: RecordingEffects,
): Promise<readonly string[]> {
  for (;;) {
    const changed = await recorded.findChanges()
    if (changed.length > 0) return changed
    await watch.wait()
  }
}

/** Print one line for each build, and report its messages. */
function reportBuild(session: Session, outcome: BuildOutcome, changed: readonly string[]): void {
  const { files, messages, status, root } = outcome
  report(session, messages, root)
  const written = files.filter((file) => file.written)
  const names = written.map((file) => showPath(session, file.path, root)).join(', ')
  const shown = changed.map((file) => (path.isAbsolute(file) ? showPath(session, file) : file))
  const cause =
    changed.length === 0
      ? 'built'
      : `${shown.slice(0, 3).join(', ')}${shown.length > 3 ? ', …' : ''} changed, built`
  const result = written.length === 0 ? 'nothing to write' : `wrote ${names}`
  const failure = status === 'failed' ? '; there were errors' : ''
  session.print(`${cause} ${countFiles(files)}: ${result}${failure}\n`)
}

/** Such as too many files to watch. */
function isWatchError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error
}
