import { createHash } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { isSystemError } from '../effects.ts'
import { isAlive } from './is-alive.ts'
import { nameUnfinished } from './unfinished-name.ts'

/** What a file system says that knows no second name of a file, as that of a stick. */
const LACKS_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/** Who holds a folder, and where in it, relative to it, it writes. */
export interface Hold {
  readonly holder: number
  /** When the process began, in milliseconds; none in a hold of an earlier version. */
  readonly since?: number
  readonly folders: readonly string[]
}

/**
 * Create a hold of this process with its content at once: another build that read it empty would take it for one that
 * was left. Throws as `node:fs` does, `EEXIST` where there is one.
 */
export function createHold(file: string, folders: readonly string[]): void {
  const beside = nameUnfinished(file)
  const hold: Hold = { holder: process.pid, since: performance.timeOrigin, folders }
  const text = JSON.stringify(hold)
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

/** Rejects nothing that is written in a hold; one that is not there, as it was let go in this moment, is left. */
export function readHold(file: string): Hold {
  return parseHold(readText(file) ?? '')
}

/**
 * In a container every build may be process 1: a hold with our own number is left over from an earlier one, unless it
 * began when we did. All threads of a process say the same.
 */
export function isLeft({ holder, since }: Hold): boolean {
  return holder === process.pid ? since !== performance.timeOrigin : !isAlive(holder)
}

/**
 * Remove a hold if it is left. Of several builds that find it one does so: the one that holds a second file, which is
 * named for what the hold says. So nobody removes, late, the hold of a build that came after. Who is killed with the
 * second file in hand leaves a hold as any other.
 *
 * @param prepare what is done before, with what the hold says
 * @returns whether no hold that was left is there; not where another build is about it
 */
export function removeLeftHold(file: string, prepare?: (hold: Hold) => void): boolean {
  const text = readText(file)
  if (text === undefined || !isLeft(parseHold(text))) return true
  const removal = `${file}.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  try {
    createHold(removal, [])
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EEXIST') throw error
    removeLeftHold(removal)
    return false
  }
  try {
    if (readText(file) === text) {
      prepare?.(parseHold(text))
      rmSync(file, { force: true })
    }
    return true
  } finally {
    rmSync(removal, { force: true })
  }
}

/** A hold of an earlier version is a number. */
function parseHold(text: string): Hold {
  const read = parseJson(text)
  if (typeof read === 'number') return { holder: read, folders: [] }
  const { holder, since, folders } = (read ?? {}) as Readonly<Record<string, unknown>>
  return {
    holder: typeof holder === 'number' ? holder : NaN,
    ...(typeof since === 'number' && { since }),
    folders: Array.isArray(folders) ? folders.filter((one) => typeof one === 'string') : [],
  }
}

/** Nothing of one that may not be read; `undefined` where the file is not there. */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (!isSystemError(error)) throw error
    return error.code === 'ENOENT' ? undefined : ''
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
