import path from 'node:path'
import { createMessage } from '../../problems/diagnostics.ts'
import { keepBuilt } from '../keep-built.ts'
import { EXIT, report, showPath, type ExitCode, type Session, tell } from '../session.ts'
import { countFiles, type BuildOutcome } from './build-outcome.ts'
import type { BuildOptions } from './run-build.ts'

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
  try {
    await keepBuilt({ workplace: session, pages, options }, ({ outcome, changed }) => {
      reportBuild(session, outcome, changed)
    })
    return EXIT.fine
  } catch (error) {
    if (!isWatchError(error)) throw error
    const reason = error.message
    report(session, [createMessage({ kind: 'unwatchable', reason }, { path: session.folder })])
    return EXIT.failed
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
  tell(session, `${cause} ${countFiles(files)}: ${result}${failure}\n`)
}

/** Such as too many files to watch. */
function isWatchError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error
}
