import type { VFileMessage } from 'vfile-message'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import type { Effects, FileChange } from '../effects.ts'
import { findObstacles } from './find-obstacles.ts'
import { isChanged, type BuiltFile, type LeftFile } from './project-build.ts'
import type { ProjectFiles } from '../project-files.ts'
import { isSystemError } from '../effects.ts'

/** Which files were written, and why others were not. */
export interface WrittenBuild {
  readonly written: readonly BuiltFile[]
  readonly messages: readonly VFileMessage[]
}

/**
 * Write the files that a build changes and remove those that are left over, all or none. No file is written if one of them cannot be written (read-only,
 * no permission, disk full) or has changed since it was read, so that pages and charts stay consistent.
 */
export async function writeBuild(
  built: readonly BuiltFile[],
  { files, effects }: { readonly files: ProjectFiles; readonly effects: Effects },
  removed: readonly LeftFile[] = [],
): Promise<WrittenBuild> {
  const changed = built.filter(isChanged)
  const obstacles = await findObstacles(
    [...changed, ...removed].map(({ path }) => ({ file: files.resolve(path), path })),
    effects,
  )
  if (obstacles.length > 0) return { written: [], messages: obstacles }
  const refuse = (problem: Problem, path: string): WrittenBuild => ({
    written: [],
    messages: [createMessage(problem, { path })],
  })
  const changes = [
    ...changed.map(({ path, before, after }): FileChange => {
      return { path: files.resolve(path), content: after, before }
    }),
    ...removed.map(({ path, before }): FileChange => {
      return { path: files.resolve(path), content: undefined, before }
    }),
  ]
  try {
    const replaced = await effects.replaceFiles(files.root, changes)
    switch (replaced.kind) {
      case 'replaced':
        return { written: changed, messages: [] }
      case 'changed':
        return refuse({ kind: 'changed-meanwhile' }, files.relate(replaced.path))
      case 'held':
        return refuse({ kind: 'other-build', pid: replaced.holder }, '.')
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
    const path = files.relate(error.path ?? '.')
    return refuse({ kind: 'unwritable-file', path, reason: error.message }, path)
  }
}
