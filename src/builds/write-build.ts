import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../diagnostics.ts'
import type { Effects } from '../effects.ts'
import { isChanged, type BuiltFile } from './build.ts'
import type { ProjectFiles } from './project-files.ts'
import { isSystemError } from './read-log.ts'

/** Which files were written, and why others were not. */
export interface WrittenBuild {
  readonly written: readonly BuiltFile[]
  readonly messages: readonly VFileMessage[]
}

/**
 * Write the files that a build changes, each at once or not at all. When one of them cannot be
 * written (read-only, no permission), none is, so that pages and charts stay in step.
 */
export async function writeBuild(
  built: readonly BuiltFile[],
  files: ProjectFiles,
  effects: Effects,
): Promise<WrittenBuild> {
  const changed = built.filter(isChanged)
  const obstacles: VFileMessage[] = []
  for (const { path } of changed) {
    const reason = await effects.findWriteObstacle(files.resolve(path))
    if (reason !== undefined) {
      obstacles.push(createMessage({ kind: 'unwritable-file', path, reason }, { path }))
    }
  }
  if (obstacles.length > 0) return { written: [], messages: obstacles }
  const written: BuiltFile[] = []
  for (const file of changed) {
    try {
      await effects.replaceFile(files.resolve(file.path), file.after)
      written.push(file)
    } catch (error) {
      if (!isSystemError(error)) throw error
      const { path } = file
      const problem = { kind: 'unwritable-file', path, reason: error.message } as const
      return { written, messages: [createMessage(problem, { path })] }
    }
  }
  return { written, messages: [] }
}
