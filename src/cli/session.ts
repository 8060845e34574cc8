import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Effects } from '../effects.ts'
import { isRemoteLog } from '../remote-log.ts'
import { chooseAnnotated } from './choose-annotated.ts'
import type { DescribedCommand } from './described-command.ts'
import type { Call } from './memory/memory-file.ts'
import { formatMessage, type MessageStyle } from './report-messages.ts'

export { EXIT, type ExitCode } from './exit-codes.ts'

/** Where something is done, and what reaches the machine's files. */
export interface Workplace {
  /** Where the program was started, absolute; paths are shown relative to it. */
  readonly start: string
  /** Where the command works, absolute: another folder under `-C`. */
  readonly folder: string
  readonly effects: Effects
  /** Whether a configuration that is code is run where it is found; one that is named is run anyway. */
  readonly mayRunConfig?: boolean | undefined
  /**
   * From now on a signal ends the program at the next break of its work; absent where signals are not the
   * program's own. Returns how to stop that.
   */
  readonly hearSignals?: (() => () => void) | undefined
}

/** What a command is given of the machine it runs on. */
export interface Session extends Workplace {
  readonly style: MessageStyle
  /** All commands that there are, for those that describe them. */
  readonly commands: readonly DescribedCommand[]
  /** Results. */
  print(text: string): void
  /** Wait until what was printed has been taken, and find out whether nobody reads it any more; absent where nothing waits. */
  readonly waitForReader?: (() => Promise<void>) | undefined
  /** Messages. */
  complain(text: string): void
  /** Takes messages in place of standard error, for a command that answers in JSON. */
  readonly collect?: ((messages: readonly VFileMessage[], base: string) => void) | undefined
  /** Whether only what was asked for, warnings and errors are shown. */
  readonly isQuiet?: boolean
  /** The summary of a CI job, in Markdown; absent where there is none. */
  readonly summarise?: ((text: string) => void) | undefined
  /** The call that the program answers, by which a build can be remembered; absent where none is to be. */
  readonly call?: Call | undefined
}

/** Print what a command did, which `--quiet` leaves out; what was asked for is printed by the session itself. */
export function tell(session: Session, text: string): void {
  if (session.isQuiet !== true) session.print(text)
}

/**
 * Show a path as one who stands where the program was started can open it: a terminal, an editor,
 * an annotation of a commit. `-`, which is standard input, stays.
 *
 * @param base what a relative path is relative to, absolute
 */
export function showPath(session: Workplace, file: string, base = session.folder): string {
  if (file === '-' || isRemoteLog(file)) return file
  const shown = path.relative(session.start, path.resolve(base, file)).replaceAll(path.sep, '/')
  return shown === '' ? '.' : shown
}

/**
 * Show messages on standard error, a line each; without notes where the session is quiet.
 *
 * @param base what the messages' paths are relative to, absolute
 */
export function report(
  session: Session,
  messages: readonly VFileMessage[],
  base = session.folder,
): void {
  if (session.collect !== undefined) {
    session.collect(messages, base)
    return
  }
  const show = (file: string): string => showPath(session, file, base)
  const { style } = session
  const annotated = style.github ? chooseAnnotated(messages) : new Set<VFileMessage>()
  for (const message of messages) {
    if (session.isQuiet === true && isNote(message)) continue
    const github = annotated.has(message)
    const showIt = github ? (file: string) => showInWorkspace(session, file, base) : show
    session.complain(`${formatMessage(message, { ...style, github }, showIt)}\n`)
  }
}

function isNote({ fatal }: VFileMessage): boolean {
  return fatal !== true && fatal !== false
}

/** Show a path as GitHub takes it, which does not know that a step may work in another folder than that of the repository. */
function showInWorkspace(session: Session, file: string, base: string): string {
  const start = session.style.workspace ?? ''
  const shown = start === '' ? '..' : showPath({ ...session, start }, file, base)
  return shown.startsWith('..') ? showPath(session, file, base) : shown
}
