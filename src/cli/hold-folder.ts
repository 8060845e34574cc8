import {
  linkSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { isSystemError } from '../effects.ts'
import { isAlive } from './is-alive.ts'
import { createLeftoverFinder } from './leftover-finder.ts'
import { nameUnfinished, readUnfinishedName } from './unfinished-name.ts'

/** Holds a folder while files of it are written; it is gone when the process is. */
const HOLD_FILE = '.tracedocs.building'
const PATIENCE_MS = 10_000
const PAUSE_MS = 50
/** What a file system says that knows no second name of a file, as that of a stick. */
const LACKS_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/** Who holds a folder, and where in it, relative to it, it writes. */
interface Hold {
  readonly holder: number
  /** When the process began, in milliseconds; none in a hold of an earlier version. */
  readonly since?: number
  readonly folders: readonly string[]
}

/**
 * Hold a folder, so that no other build writes at the same time; wait a while for one that does. What a build that was
 * killed left is removed.
 *
 * @param files those that are to be written, absolute
 * @returns how to let it go; the number of the process that holds it after all that time
 */
export async function holdFolder(
  folder: string,
  files: readonly string[],
): Promise<(() => void) | number> {
  const release = (): void => {
    rmSync(path.join(folder, HOLD_FILE), { force: true })
  }
  const folders = [...new Set(files.map((file) => path.relative(folder, path.dirname(file))))]
  for (let waited = 0; ; waited += PAUSE_MS) {
    const hold = tryHold(folder, folders)
    if (hold === undefined) {
      process.once('exit', release)
      return () => {
        process.off('exit', release)
        release()
      }
    }
    if (isLeft(hold)) clearHold(folder, hold)
    else if (waited >= PATIENCE_MS) return hold.holder
    else await setTimeout(PAUSE_MS)
  }
}

/** Remove what a build that was killed left in a folder, for one that has nothing to write there. */
export function clearLeftHold(folder: string): void {
  try {
    removeHoldsBeside(folder)
    const hold = readHold(path.join(folder, HOLD_FILE))
    if (isLeft(hold)) clearHold(folder, hold)
  } catch (error) {
    // There is none, or the folder cannot be written to, which is no matter for one that writes nothing.
    if (!isSystemError(error)) throw error
  }
}

/**
 * In a container every build may be process 1: a hold with our own number is left over from an earlier one, unless it
 * began when we did. All threads of a process say the same.
 */
function isLeft({ holder, since }: Hold): boolean {
  return holder === process.pid ? since !== performance.timeOrigin : !isAlive(holder)
}

/** Remove the files that the holder wrote beside others, and then the hold. */
function clearHold(folder: string, { holder, folders }: Hold): void {
  for (const written of folders) {
    for (const name of listInside(folder, written)) {
      if (readUnfinishedName(name)?.writer === holder) {
        rmSync(path.join(folder, written, name), { force: true })
      }
    }
  }
  takeHoldAway(folder)
}

/**
 * Remove a hold that was left, unless another build has removed it and holds the folder now. A file can be renamed
 * once, so of two builds one takes it; one that is not left is put back.
 */
function takeHoldAway(folder: string): void {
  const taken = nameUnfinished(path.join(folder, HOLD_FILE))
  try {
    if (!isLeft(readHold(path.join(folder, HOLD_FILE)))) return
    renameSync(path.join(folder, HOLD_FILE), taken)
    if (!isLeft(readHold(taken))) linkSync(taken, path.join(folder, HOLD_FILE))
  } catch (error) {
    // Another build was faster.
    if (!isSystemError(error)) throw error
  } finally {
    rmSync(taken, { force: true })
  }
}

/** The names in a folder below another; none if it is not there, or is elsewhere: anybody may write a hold. */
function listInside(folder: string, below: string): readonly string[] {
  try {
    const [root, at] = [folder, path.resolve(folder, below)].map((one) => realpathSync(one))
    if (root === undefined || at === undefined) return []
    return at === root || at.startsWith(root + path.sep) ? readdirSync(at) : []
  } catch (error) {
    if (!isSystemError(error)) throw error
    return []
  }
}

/** `undefined` when the folder is held now, or cannot be written to at all, which shows soon enough. */
function tryHold(folder: string, folders: readonly string[]): Hold | undefined {
  try {
    createHold(folder, { holder: process.pid, since: performance.timeOrigin, folders })
    return undefined
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return undefined
  }
  try {
    return readHold(path.join(folder, HOLD_FILE))
  } catch {
    // It was let go in this moment.
    return { holder: NaN, folders: [] }
  }
}

/** Create a hold with its content at once: another build that read it empty would take it for one that was left. */
function createHold(folder: string, hold: Hold): void {
  const file = path.join(folder, HOLD_FILE)
  const beside = nameUnfinished(file)
  const text = JSON.stringify(hold)
  removeHoldsBeside(folder)
  writeFileSync(beside, text)
  try {
    linkSync(beside, file)
  } catch (error) {
    if (!isSystemError(error) || !LACKS_LINKS.has(error.code)) throw error
    writeFileSync(file, text, { flag: 'wx' })
  } finally {
    rmSync(beside, { force: true })
  }
}

/** Remove what builds that were killed wrote beside a hold, where that can be. */
function removeHoldsBeside(folder: string): void {
  try {
    const left = createLeftoverFinder()(path.join(folder, HOLD_FILE))
    for (const file of left) rmSync(file, { force: true })
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}

/** Rejects nothing that is written in a hold; one of an earlier version is a number. Throws as `node:fs` does. */
function readHold(file: string): Hold {
  const read = parseJson(readFileSync(file, 'utf8'))
  if (typeof read === 'number') return { holder: read, folders: [] }
  const { holder, since, folders } = (read ?? {}) as Readonly<Record<string, unknown>>
  return {
    holder: typeof holder === 'number' ? holder : NaN,
    ...(typeof since === 'number' && { since }),
    folders: Array.isArray(folders) ? folders.filter((one) => typeof one === 'string') : [],
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
