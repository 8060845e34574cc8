import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'

/** Holds a folder while files of it are written; it is gone when the process is. */
const HOLD_FILE = '.tracedocs.building'
const PATIENCE_MS = 10_000
const PAUSE_MS = 50

/**
 * Hold a folder, so that no other build writes at the same time; wait a while for one that does.
 *
 * @returns how to let it go; the number of the process that holds it after all that time
 */
export async function holdFolder(folder: string): Promise<(() => void) | number> {
  const file = path.join(folder, HOLD_FILE)
  const release = (): void => {
    rmSync(file, { force: true })
  }
  for (let waited = 0; ; waited += PAUSE_MS) {
    const holder = tryHold(file)
    if (holder === undefined) {
      process.once('exit', release)
      return () => {
        process.off('exit', release)
        release()
      }
    }
    // In a container every build may be process 1: a lock with our own pid is left over from an earlier one.
    if (holder === process.pid || !isAlive(holder)) rmSync(file, { force: true })
    else if (waited >= PATIENCE_MS) return holder
    else await setTimeout(PAUSE_MS)
  }
}

/** `undefined` when the folder is held now, or cannot be written to at all, which shows soon enough. */
function tryHold(file: string): number | undefined {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return undefined
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return undefined
  }
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    // It was let go in this moment.
    return NaN
  }
}

/** Whether a process is there. */
export function isAlive(holder: number): boolean {
  if (!Number.isSafeInteger(holder) || holder <= 0) return false
  try {
    process.kill(holder, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
