import { readdirSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { isSystemError } from '../effects.ts'
import { createHold, isLeft, readHold, removeLeftHold, type Hold } from './hold-file.ts'
import { createLeftoverFinder } from './leftover-finder.ts'
import { readUnfinishedName } from './unfinished-name.ts'

/** Holds a folder while files of it are written; it is gone when the process is. */
const HOLD_FILE = '.tracedocs.building'
const PATIENCE_MS = 10_000
const PAUSE_MS = 50

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
  const begun = performance.now()
  for (;;) {
    const hold = tryHold(folder, folders)
    if (hold === undefined) {
      process.once('exit', release)
      return () => {
        process.off('exit', release)
        release()
      }
    }
    if (isLeft(hold) && clearHold(folder)) continue
    if (performance.now() - begun >= PATIENCE_MS) return hold.holder
    await setTimeout(PAUSE_MS)
  }
}

/** Remove what a build that was killed left in a folder, for one that has nothing to write there. */
export function clearLeftHold(folder: string): void {
  removeHoldsBeside(folder)
  clearHold(folder)
}

/**
 * Remove a hold that was left, and first the files that its holder wrote beside others.
 *
 * @returns whether it is gone; not where another build is about it, or the folder cannot be written to
 */
function clearHold(folder: string): boolean {
  try {
    return removeLeftHold(path.join(folder, HOLD_FILE), ({ holder, folders }) => {
      for (const written of folders) {
        for (const name of listInside(folder, written)) {
          if (readUnfinishedName(name)?.writer === holder) {
            rmSync(path.join(folder, written, name), { force: true })
          }
        }
      }
    })
  } catch (error) {
    if (!isSystemError(error)) throw error
    return false
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
  const file = path.join(folder, HOLD_FILE)
  try {
    removeHoldsBeside(folder)
    createHold(file, folders)
    return undefined
  } catch (error) {
    if (!isSystemError(error)) throw error
    return error.code === 'EEXIST' ? readHold(file) : undefined
  }
}

/** Remove what builds that were killed wrote beside a hold, where that can be. */
function removeHoldsBeside(folder: string): void {
  try {
    const left = createLeftoverFinder()(path.join(folder, HOLD_FILE))
    for (const file of left) rmSync(file, { force: true })
    for (const name of readdirSync(folder)) {
      if (name.startsWith(`${HOLD_FILE}.`)) removeLeftHold(path.join(folder, name))
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}
