import type { VFileMessage } from 'vfile-message'
import type { Effects } from '../effects.ts'
import { createMessage } from '../problems/diagnostics.ts'

/**
 * Say what keeps files from being replaced: each that is read-only, a folder, or in one that may not be written to.
 *
 * @param files absolute, each with the name that a message has for it
 */
export async function findObstacles(
  files: readonly { readonly file: string; readonly path: string }[],
  { findWriteObstacle }: Pick<Effects, 'findWriteObstacle'>,
): Promise<readonly VFileMessage[]> {
  const obstacles: VFileMessage[] = []
  for (const { file, path } of files) {
    const reason = await findWriteObstacle(file)
    if (reason === undefined) continue
    obstacles.push(createMessage({ kind: 'unwritable-file', path, reason }, { path }))
  }
  return obstacles
}
