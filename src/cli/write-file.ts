import { isSystemError, type NewContent } from '../effects.ts'
import { createMessage } from '../problems/diagnostics.ts'
import { report, showPath, type Session } from './session.ts'

/** Replace a file that the command line names; report it and return `false` when that fails, or when the file is read-only. */
export async function writeNamedFile(
  session: Session,
  file: string,
  content: NewContent,
): Promise<boolean> {
  const reason = await findReason(session, file, content)
  if (reason === undefined) return true
  const problem = { kind: 'unwritable-file', path: showPath(session, file), reason } as const
  report(session, [createMessage(problem, { path: file })])
  return false
}

async function findReason(
  { effects }: Session,
  file: string,
  content: NewContent,
): Promise<string | undefined> {
  const obstacle = await effects.findWriteObstacle(file)
  if (obstacle !== undefined) return obstacle
  try {
    await effects.replaceFile(file, content)
    return undefined
  } catch (error) {
    if (!isSystemError(error)) throw error
    return error.message
  }
}
