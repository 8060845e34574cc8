import path from 'node:path'
import type { Effects } from './effects.ts'
import { isRemoteLog } from './remote-log.ts'

/** The files of a project, named relative to its root with `/`. */
export interface ProjectFiles {
  /** Absolute. */
  readonly root: string
  /** Resolve a path of the project to an absolute one. Absolute paths and `-` stay the same. */
  resolve(name: string): string
  /** The same for a log; one of another machine is where it is kept when it was fetched. */
  resolveLog(name: string): string
  /** Make a path relative to the root, with `/`. */
  relate(name: string): string
  /** List the files that match any of the patterns, sorted; no link is followed out of the project. */
  list(patterns: readonly string[]): Promise<readonly string[]>
  /** List the files that match a pattern of logs, sorted; no link is followed to where no log may be read. */
  listLogs(pattern: string): Promise<readonly string[]>
  /** Check whether a file may be written: it is inside the root, even after links are followed, and in no folder that others run code from. */
  isInside(name: string): Promise<boolean>
  /**
   * Check whether a log may be read: it is inside the git repository around the root, even after links are followed, or
   * anywhere where there is none, but never among git's own files.
   */
  mayRead(name: string): Promise<boolean>
  /** Check whether files may be looked for by a pattern: where it begins may be read, and is not all of a disk. */
  mayList(pattern: string): Promise<boolean>
}

/** Give access to the files below a root. */
export function createProjectFiles(root: string, effects: Effects): ProjectFiles {
  let repository: Promise<string | undefined> | undefined
  const findAround = (): Promise<string | undefined> =>
    (repository ??= findRepository(root, effects))
  const resolve = (name: string): string => (name === '-' ? name : path.resolve(root, name))
  const mayRead = async (name: string): Promise<boolean> => {
    // What was fetched lies in a place that nobody but the program names.
    if (effects.readsAnywhere === true || isRemoteLog(name)) return true
    const file = path.resolve(root, name)
    const target = await effects.resolveLinks(await findExisting(file, effects))
    const around = await findAround()
    const isOfGit = target.split(path.sep).some(isGitFolder)
    return !isOfGit && (around === undefined || isBelow(around, target))
  }
  return {
    root,
    resolve,
    resolveLog: (name) =>
      isRemoteLog(name) ? (effects.placeFetched?.(name) ?? name) : resolve(name),
    relate: (name) => path.relative(root, path.resolve(root, name)).replaceAll(path.sep, '/'),
    list: async (patterns) => effects.listFiles(root, patterns, await effects.resolveLinks(root)),
    async listLogs(pattern) {
      const around = effects.readsAnywhere === true ? undefined : await findAround()
      return effects.listFiles(root, [pattern], around)
    },
    async isInside(name) {
      const file = path.resolve(root, name)
      if (!isBelow(root, file) || isForeign(path.relative(root, file))) return false
      const real = await effects.resolveLinks(root)
      const target = await effects.resolveLinks(await findExisting(file, effects))
      return isBelow(real, target) && !isForeign(path.relative(real, target))
    },
    mayRead,
    async mayList(pattern) {
      const folder = path.resolve(root, ...splitPattern(pattern).fixed)
      const isDisk = folder === path.parse(folder).root && folder !== root
      return !isDisk && mayRead(folder)
    },
  }
}

/** Whether a path leads into a folder whose files git and Node run. */
function isForeign(relative: string): boolean {
  return relative
    .split(path.sep)
    .some((name) => isGitFolder(name) || unfoldName(name) === 'node_modules')
}

/** Whether a name is `.git`, also on disks for which `.GIT`, `.git.` or the short name `GIT~1` is the same. */
function isGitFolder(name: string): boolean {
  return ['.git', 'git~1'].includes(unfoldName(name))
}

/** Leave out of a name what Windows and macOS leave out where they look for a file: its case, a stream, dots and blanks at the end, and characters without a form. */
function unfoldName(name: string): string {
  return name
    .replaceAll(/\p{Cf}/gu, '')
    .replace(/:.*$/s, '')
    .replace(/[. ]+$/, '')
    .toLowerCase()
}

/** Find the folder around the root that has a `.git`, links resolved. */
export async function findRepository(root: string, effects: Effects): Promise<string | undefined> {
  for (let at = await effects.resolveLinks(root); ; at = path.dirname(at)) {
    if ((await effects.findPathKind(path.join(at, '.git'))) !== undefined) return at
    if (at === path.dirname(at)) return undefined
  }
}

/** The steps of a pattern: those to the folder where it begins, and those that vary. */
export function splitPattern(pattern: string): {
  readonly fixed: readonly string[]
  readonly rest: readonly string[]
} {
  const steps = pattern.split('/')
  const dynamic = steps.findIndex((step) => /[*?{}[\]()!+@\\]/.test(step))
  const fixed = steps.slice(0, dynamic < 0 ? -1 : dynamic)
  // An absolute pattern begins with a step without a name.
  return {
    fixed: fixed[0] === '' ? ['/', ...fixed.slice(1)] : fixed,
    rest: steps.slice(fixed.length),
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
