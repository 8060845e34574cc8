import type { VFileMessage } from 'vfile-message'
import { isSystemError, type FileChange } from '../effects.ts'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import type { Workplace } from './session.ts'

/** Replace or remove files together, all or none; what kept them from it is a message. */
export async function replaceTogether(
  { effects }: Pick<Workplace, 'effects'>,
  root: string,
  changes: readonly FileChange[],
): Promise<readonly VFileMessage[]> {
  const refuse = (problem: Problem, path: string): readonly VFileMessage[] => [
    createMessage(problem, { path }),
  ]
  if (changes.length === 0) return []
  try {
    const replaced = await effects.replaceFiles(root, changes)
    if (replaced.kind === 'replaced') return []
    return replaced.kind === 'changed'
      ? refuse({ kind: 'changed-meanwhile' }, replaced.path)
      : refuse({ kind: 'other-build', pid: replaced.holder }, '.')
  } catch (error) {
    if (!isSystemError(error)) throw error
    const path = error.path ?? root
    return refuse({ kind: 'unwritable-file', path, reason: error.message }, path)
  }
}
