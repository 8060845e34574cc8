import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { isSystemError, type FileChange, type NewContent } from '../effects.ts'
import { createLeftoverFinder, type LeftoverFinder } from './leftover-finder.ts'
import { nameUnfinished } from './unfinished-name.ts'

/** A file that was written beside another, and waits to take its place. */
interface WrittenFile {
  readonly beside: string
  readonly target: string
}

/** A file and what replaces it; `undefined` removes it. */
interface WrittenChange {
  readonly path: string
  readonly content: NewContent | undefined
  readonly withFolder?: boolean
}

/**
 * Write beside each file, then rename all, so that no reader ever sees half of one, and none is replaced when
 * one cannot be written; then remove those without content. In the calling thread: for files of this size that takes a tenth of the way to the
 * pool and back (bench `scripts`), and no signal that the program listens to can come between.
 */
export function replaceFilesNow(changes: readonly WrittenChange[]): void {
  const written: WrittenFile[] = []
  const leftovers = createLeftoverFinder()
  try {
    for (const { path: file, content } of changes) {
      if (content !== undefined) writeBeside(file, content, { written, leftovers })
    }
    for (const { beside, target } of written) renameSync(beside, target)
    for (const { path: file, content } of changes) if (content === undefined) rmSync(file)
    for (const { path: file, withFolder } of changes) {
      const folder = path.dirname(file)
      if (withFolder === true && existsSync(folder) && readdirSync(folder).length === 0) {
        rmdirSync(folder)
      }
    }
  } catch (error) {
    removeBeside(written)
    throw nameTarget(error, written)
  }
}

/** What keeps a file from being written may keep it from being removed; the first error is the one to tell. */
function removeBeside(written: readonly WrittenFile[]): void {
  for (const { beside } of written) {
    try {
      rmSync(beside, { force: true })
    } catch (error) {
      if (!isSystemError(error)) throw error
    }
  }
}

/** An error of the system about a file beside another says the name of the other, which is the one that people know. */
function nameTarget(error: unknown, written: readonly WrittenFile[]): unknown {
  if (!isSystemError(error)) return error
  const file = written.find(({ beside }) => error.message.includes(beside))
  if (file === undefined) return error
  const { beside, target } = file
  const named = new Error(error.message.replaceAll(beside, target), { cause: error })
  return Object.assign(named, { code: error.code, path: target })
}

function writeBeside(
  file: string,
  content: NewContent,
  { written, leftovers }: { readonly written: WrittenFile[]; readonly leftovers: LeftoverFinder },
): void {
  const existing = statSync(file, { throwIfNoEntry: false })
  // A link stays a link: what it leads to is replaced.
  const target = existing === undefined ? file : realpathSync.native(file)
  const folder = path.dirname(target)
  if (existing === undefined) mkdirSync(folder, { recursive: true })
  for (const leftover of leftovers(target)) rmSync(leftover, { force: true })
  const beside = nameUnfinished(target)
  written.push({ beside, target })
  writeContent(beside, content)
  if (existing !== undefined) chmodSync(beside, existing.mode)
}

function writeContent(file: string, content: NewContent): void {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    writeFileSync(file, content)
    return
  }
  const descriptor = openSync(file, 'w')
  try {
    for (const piece of content) writeFileSync(descriptor, piece)
  } finally {
    closeSync(descriptor)
  }
}

/** Find the first file that is no longer what the change was computed from. */
export function findChangedNow(changes: readonly FileChange[]): string | undefined {
  return changes.find(({ path: file, before }) => {
    const exists = statSync(file, { throwIfNoEntry: false })?.isFile() === true
    if (before === undefined) return exists
    return !exists || Buffer.compare(readFileSync(file), Buffer.from(before)) !== 0
  })?.path
}
