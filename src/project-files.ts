import path from 'node:path'
import type { Effects } from './effects.ts'

/** The files of a project, named relative to its root with `/`. */
export interface ProjectFiles {
  /** Absolute. */
  readonly root: string
  /** Resolve a path of the project to an absolute one. Absolute paths and `-` stay the same. */
  resolve(name: string): string
  /** Make a path relative to the root, with `/`. */
  relate(name: string): string
  /** List the files that match any of the patterns, sorted. */
  list(patterns: readonly string[]): Promise<readonly string[]>
  /** Check whether a file may be written: it is inside the root, even after links are followed. */
  isInside(name: string): Promise<boolean>
}

/** Give access to the files below a root. */
export function createProjectFiles(root: string, effects: Effects): ProjectFiles {
  return {
    root,
    resolve: (name) => (name === '-' ? name : path.resolve(root, name)),
    relate: (name) => path.relative(root, path.resolve(root, name)).replaceAll(path.sep, '/'),
    list: (patterns) => effects.listFiles(root, patterns),
    async isInside(name) {
      if (!isBelow(root, path.resolve(root, name))) return false
      const existing = await findExisting(path.resolve(root, name), effects)
      return isBelow(await effects.resolveLinks(root), await effects.resolveLinks(existing))
    },
  }
}

/** Whether a path is a folder, or in it. */
export function isBelow(root: string, file: string): boolean {
  const relative = path.relative(root, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

/** Find the nearest ancestor of a path, or the path itself, that exists. */
async function findExisting(file: string, effects: Effects): Promise<string> {
  for (let at = file; ; at = path.dirname(at)) {
    if ((await effects.findPathKind(at)) !== undefined || at === path.dirname(at)) return at
  }
}

/** Make the relative link from one file of a project to another. */
export function linkBetween(from: string, to: string): string {
  return path.posix.relative(path.posix.dirname(from), to)
}
