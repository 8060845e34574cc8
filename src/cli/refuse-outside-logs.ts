import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import { createProjectFiles, findRepository } from '../project-files.ts'
import { isRemoteLog } from '../remote-log.ts'
import { report, type Session, type Workplace } from './session.ts'

/** Refuse logs that a project in this folder could not read when it is built; see `ProjectFiles.mayRead`. */
export async function refuseOutsideLogs(
  { folder, effects }: Workplace,
  logs: readonly string[],
): Promise<readonly VFileMessage[]> {
  const files = createProjectFiles(folder, effects)
  const messages: VFileMessage[] = []
  for (const path of logs) {
    if (path === '-' || (await files.mayRead(path))) continue
    messages.push(createMessage({ kind: 'outside-log', path }, { path }))
  }
  return messages
}

/** Say of logs that lie outside of a new project, where no repository holds both, that other machines do not have them. */
export async function reportOutside(session: Session, logs: readonly string[]): Promise<void> {
  const { folder, effects } = session
  if ((await findRepository(folder, effects)) !== undefined) return
  const files = createProjectFiles(folder, effects)
  const [first, ...others] = logs.filter(
    (log) => log !== '-' && !isRemoteLog(log) && files.relate(log).startsWith('../'),
  )
  if (first === undefined) return
  const problem = { kind: 'unportable-log', path: first, others: others.length } as const
  report(session, [createMessage(problem, { path: first }, 'warning')])
}
