import { isSystemError, type NewContent } from '../effects.ts'
import { createMessage } from '../problems/diagnostics.ts'
import { report, showPath, type Session } from './session.ts'

/** Replace a file that the command line names; report it and return `false` when that fails. */
export async function writeNamedFile(
  session: Session,
  file: string,
  content: NewContent,
): Promise<boolean> {
  try {
    await session.effects.replaceFile(file, content)
    return true
  } catch (error) {
    if (!isSystemError(error)) throw error
    const path = showPath(session, file)
    const problem = { kind: 'unwritable-file', path, reason: error.message } as const
    report(session, [createMessage(problem, { path: file })])
    return false
  }
}
