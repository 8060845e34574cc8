import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { isSystemError } from '../../effects.ts'
import { findLastChange } from './file-state.ts'

/** Times of file systems may be as coarse as two seconds. */
const SETTLED_MS = 3000

/** Whether a file was changed so shortly before a moment that it may change again without another signature. */
export function isYoung(file: string, moment: number): boolean {
  return findLastChange(file) > moment - SETTLED_MS
}

/** Sum up the content of a file, or the names in a folder. */
export function sumContent(file: string, isListed: boolean): string {
  const hash = createHash('sha256')
  if (isListed) return hash.update(readdirSync(file).sort().join('\n')).digest('hex')
  // Node reads no file of more than 2 GiB at once.
  const descriptor = openSync(file, 'r')
  try {
    const chunk = Buffer.allocUnsafe(PIECE)
    for (let size = -1; size !== 0; hash.update(chunk.subarray(0, size))) {
      size = readSync(descriptor, chunk)
    }
  } finally {
    closeSync(descriptor)
  }
  return hash.digest('hex')
}

/** Sum up a content as {@link sumContent} does; `undefined` where it cannot be read. */
export function sumReadable(file: string, isListed: boolean): string | undefined {
  try {
    return sumContent(file, isListed)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return undefined
  }
}

const PIECE = 1 << 20
