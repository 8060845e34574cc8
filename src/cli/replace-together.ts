import type { VFileMessage } from 'vfile-message'
import { findObstacles } from '../builds/find-obstacles.ts'
import { isSystemError, type FileChange } from '../effects.ts'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import { createProjectFiles } from '../project-files.ts'
import type { Workplace } from './session.ts'

/** Replace or remove files together, all or none; what kept them from it is a message. */
export async function replaceTogether(
  { effects }: Pick<Workplace, 'effects'>,
  root: string,
  changes: readonly FileChange[],
): Promise<readonly VFileMessage[]> {
  const refuse = (problem: Problem, file: string): readonly VFileMessage[] => [
    createMessage(problem, { path: file }),
  ]
  if (changes.length === 0) return []
  const project = createProjectFiles(root, effects)
  for (const { path } of changes) {
    const shown = project.relate(path)
    if (!(await project.isInside(path))) return refuse({ kind: 'outside-root', path: shown }, shown)
  }
  const files = changes.map(({ path }) => ({ file: path, path: project.relate(path) }))
  const obstacles = await findObstacles(files, effects)
  if (obstacles.length > 0) return obstacles
  try {
    const replaced = await effects.replaceFiles(root, changes)
    if (replaced.kind === 'replaced') return []
    return replaced.kind === 'changed'
      ? refuse({ kind: 'changed-meanwhile' }, project.relate(replaced.path))
      : refuse({ kind: 'other-build', pid: replaced.holder }, '.')
  } catch (error) {
    if (!isSystemError(error)) throw error
    const file = error.path === undefined ? '.' : project.relate(error.path)
    return refuse({ kind: 'unwritable-file', path: file, reason: error.message }, file)
  }
}
