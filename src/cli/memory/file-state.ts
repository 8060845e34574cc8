import { statSync, type BigIntStats } from 'node:fs'

/** Something that a build asked for, and what distinguishes it from other states of it. */
export interface FileState {
  /** Absolute. */
  readonly path: string
  /** Of a folder it counts only that it is one, unless it was listed. */
  readonly isListed: boolean
  readonly signature: string
  /** SHA-256 of its content in hexadecimal, where the signature alone does not tell. */
  readonly sha256?: string | undefined
}

/** Of a path without anything, or which cannot be looked at. */
const NOTHING = 'nothing'

/** Whether nothing was at a path when it was signed. */
export function isAbsent(signature: string): boolean {
  return signature === NOTHING
}

/**
 * Sign what is at a path, as git does: by its inode, size, modes, owner and its times in nanoseconds. A program can put back a file's time of
 * modification, but not that of its last change of state.
 */
export function signFile(path: string, isListed: boolean): string {
  const found = lookAt(path)
  if (found === undefined) return NOTHING
  if (found.isDirectory() && !isListed) return 'folder'
  const { ino, size, mtimeNs, ctimeNs, mode, uid } = found
  return [ino, size, mtimeNs, ctimeNs, mode, uid].join(' ')
}

/**
 * When a file was last changed in any way, in milliseconds since 1970; `-Infinity` for what is not there.
 * Its content may have changed again within the tick of the file system's clock.
 */
export function findLastChange(path: string): number {
  const found = lookAt(path)
  if (found === undefined) return -Infinity
  return Math.max(Number(found.mtimeMs), Number(found.ctimeMs))
}

function lookAt(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
