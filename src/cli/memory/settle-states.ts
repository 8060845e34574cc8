import path from 'node:path'
import type { FileState } from './file-state.ts'
import { forgetOldest } from './forget-builds.ts'
import type { Call, RememberedBuild } from './memory-file.ts'
import { writeCache } from './write-cache.ts'
import { isYoung, sumContent } from './young-files.ts'

/** Another version of the program, other arguments and other folders are other calls. */
const MOST_MEMORIES = 100

/**
 * Compare the contents of the files that were young when they were remembered. From then on the signatures of those
 * that are no longer young suffice.
 *
 * @returns whether all are the same
 */
export function settleStates(call: Call, memory: RememberedBuild): boolean {
  const now = Date.now()
  try {
    const states = memory.states.map((state): FileState => {
      const { path: file, isListed, signature, sha256 } = state
      if (sha256 === undefined) return state
      if (sumContent(file, isListed) !== sha256) throw new Error(`${file} has changed`)
      return isYoung(file, now) ? state : { path: file, isListed, signature }
    })
    writeMemory(call, { ...memory, states })
    return true
  } catch {
    return false
  }
}

/** Remember a build. Where that is not possible, nothing is lost but time. */
export function writeMemory({ file }: Call, memory: RememberedBuild): void {
  if (writeCache(file, JSON.stringify(memory))) forgetOldest(path.dirname(file), MOST_MEMORIES)
}
