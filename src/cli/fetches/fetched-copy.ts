import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { writeCache } from '../memory/write-cache.ts'

/** What is known of a log that was fetched. */
export interface FetchedCopy {
  readonly log: string
  readonly sha256: string
  readonly etag?: string | undefined
  readonly modified?: string | undefined
  /** Of the file as it was written; another is no copy any longer. */
  readonly bytes: number
  readonly written: number
}

/** The file that a log is kept in once it was fetched: one for each address. */
export function placeCopy(folder: string, log: string): string {
  return path.join(folder, `${createHash('sha256').update(log).digest('hex').slice(0, 40)}.log`)
}

/** Read what is known of the copy in a file; `undefined` unless it is whole, of this log, and as it was written. */
export function readCopy(file: string, log: string): FetchedCopy | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(`${file}.json`, 'utf8'))
    if (!isCopy(data) || data.log !== log) return undefined
    const { size, mtimeMs } = statSync(file)
    return size === data.bytes && mtimeMs === data.written ? data : undefined
  } catch {
    return undefined
  }
}

/** Put a log that was fetched into its place. The same bytes stay as they are, so that what was read of them is known. */
export function keepCopy(
  file: string,
  fetched: { readonly draft: string } & Omit<FetchedCopy, 'written'>,
): void {
  const { draft, ...copy } = fetched
  const before = readCopy(file, copy.log)
  if (before?.sha256 === copy.sha256) rmSync(draft, { force: true })
  else {
    rmSync(`${file}.json`, { force: true })
    renameSync(draft, file)
  }
  writeCache(`${file}.json`, JSON.stringify({ ...copy, written: statSync(file).mtimeMs }))
}

/** Note that a copy is of use, so that it is not removed. */
export function touchCopy(file: string): void {
  const now = new Date()
  utimesSync(`${file}.json`, now, now)
}

const OLD_MS = 30 * 24 * 3600 * 1000

/** Remove copies that no build has asked for in 30 days, and what a killed build left a day ago. */
export function removeOldCopies(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    const age = now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now)
    if (name.endsWith('.log.json') && age > OLD_MS) {
      rmSync(file, { force: true })
      rmSync(file.slice(0, -'.json'.length), { force: true })
    }
    if (name.endsWith('.draft') && age > OLD_MS / 30) rmSync(file, { force: true })
  }
}

function isCopy(data: unknown): data is FetchedCopy {
  if (typeof data !== 'object' || data === null) return false
  const has = (name: string, type: string): boolean => typeof Reflect.get(data, name) === type
  return (
    ['log', 'sha256'].every((name) => has(name, 'string')) &&
    ['bytes', 'written'].every((name) => has(name, 'number')) &&
    ['etag', 'modified'].every((name) => has(name, 'string') || has(name, 'undefined'))
  )
}
