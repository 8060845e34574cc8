import path from 'node:path'
import type { Effects } from './effects.ts'

/** The files of a project, named relative to its root with `/`. */
export interface ProjectFiles {
  /** Absolute. */
  readonly root: string
  /** The absolute path of a project's path; absolute ones stay. */
  resolve(name: string): string
  /** A path as the project has it: relative to the root, with `/`. */
  relate(name: string): string
  /** The files that match some patterns, sorted. */
  list(patterns: readonly string[]): Promise<readonly string[]>
  /** Whether a file may be written: inside the root, also after links are followed. */
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

function isBelow(root: string, file: string): boolean {
  const relative = path.relative(root, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

/** The nearest part of a path that exists. */
async function findExisting(file: string, effects: Effects): Promise<string> {
  for (let at = file; ; at = path.dirname(at)) {
    if ((await effects.findPathKind(at)) !== undefined || at === path.dirname(at)) return at
  }
}

/** The way from one file of a project to another, as a link in the first would say it. */
export function linkBetween(from: string, to: string): string {
  return path.posix.relative(path.posix.dirname(from), to)
}
