import type { VFileMessage } from 'vfile-message'
import { hasErrors } from '../../builds/project-build.ts'
import { findLock } from '../../builds/project-lock.ts'
import { readRuns } from '../../builds/read-runs.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { coversLog } from '../../locks/covers-lock.ts'
import { keepLocked } from '../../locks/keep-locked.ts'
import { readLogPath, type LockedLog } from '../../locks/lock.ts'
import { openProject } from '../open-project.ts'
import { EXIT, report, showPath, type ExitCode, type Session, tell } from '../session.ts'

/** The options of `tracedocs verify`. */
export interface VerifyOptions {
  readonly format?: 'text' | 'json'
  readonly config?: string
}

/** How a log is, compared with the lock. */
type LogState = 'as locked' | 'differs' | 'not here'

/**
 * Read the logs that are there, and compare them with the lock. Exit code 1 when one is another; logs that are
 * not there are named.
 */
export async function runVerify(session: Session, options: VerifyOptions): Promise<ExitCode> {
  const { effects } = session
  const project = await openProject(session, { config: options.config })
  const { root } = project
  if (project.kind === 'failed') return fail(session, project.messages, root)
  const { config, files } = project
  const { lock, messages } = await findLock(files, effects, { isFrozen: true })
  if (lock === undefined) return fail(session, messages, root)
  const words = [...lock.logs.values()].some(({ contents }) => contents.reading.words !== undefined)
  const { hosts } = config
  const runs = await readRuns(config, files, { words, effects, lock, isFrozen: false, hosts })
  const problems = runs.messages.filter(({ fatal }) => fatal === true)
  const absent = new Set(runs.absent)
  const compared: { readonly path: string; readonly state: LogState }[] = []
  const differing: VFileMessage[] = []
  const { logs } = keepLocked(runs.locked, lock.rankings)
  for (const [key, log] of logs) {
    const file = readLogPath(key)
    const what = absent.has(file) ? undefined : findDifference(lock.logs.get(key), log)
    const word = absent.has(file) ? 'not here' : what === undefined ? 'as locked' : 'differs'
    compared.push({ path: showPath(session, file, root), state: word })
    if (what !== undefined) {
      differing.push(createMessage({ kind: 'lock-differs', what }, { path: file }))
    }
  }
  if (options.format === 'json') session.print(`${JSON.stringify(compared, null, 2)}\n`)
  else {
    tell(session, compared.map(({ path, state }) => `${state.padEnd(9)}  ${path}\n`).join(''))
  }
  report(session, [...problems, ...differing], root)
  if (hasErrors(problems)) return EXIT.failed
  return differing.length > 0 ? EXIT.outOfDate : EXIT.fine
}

function fail(session: Session, messages: readonly VFileMessage[], root: string): ExitCode {
  report(session, messages, root)
  return EXIT.failed
}

/** Say in what a log is not as it was locked; `undefined` when it is. */
function findDifference(locked: LockedLog | undefined, log: LockedLog): string | undefined {
  if (locked === undefined) return 'the lock does not have it'
  if (locked.sha256 !== log.sha256) {
    return `sha256 ${log.sha256.slice(0, 16)}… instead of ${locked.sha256.slice(0, 16)}…`
  }
  return coversLog(locked, log) ? undefined : 'the file is the same, and is read differently'
}
