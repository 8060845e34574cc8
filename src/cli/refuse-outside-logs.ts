import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import { createProjectFiles } from '../project-files.ts'
import type { Workplace } from './session.ts'

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
