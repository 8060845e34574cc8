import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createPageMemory, type KnownPage, type PageMemory } from '../../builds/page-memory.ts'
import { hash, type Call } from './memory-file.ts'
import { writeCache } from './write-cache.ts'

/** What is known of the pages of one project, in a file of the cache. */
interface PageFile {
  /** The program that wrote it. */
  readonly program: string
  /** The folder that the paths of the pages are relative to; absolute. */
  readonly root: string
  readonly pages: Readonly<Record<string, KnownPage>>
}

/** A memory of pages that can be written to where it was read from. */
export interface KeptPageMemory extends PageMemory {
  /**
   * Write what is new in it. Where that is not possible, nothing is lost but time.
   *
   * @param isWhole whether all pages were built, so that what is known of others is of no use
   */
  save(isWhole: boolean): void
}

/** The end of the names of such files. */
export const PAGE_FILE = '.pages'

/**
 * Open what is known of a project's pages. A file that cannot be read, or is of another version, is none.
 *
 * @param root of the project, absolute
 */
export function openPageMemory(call: Call, root: string): KeptPageMemory {
  const { program } = call
  const file = path.join(path.dirname(call.file), `${hash(`${program} ${root}`)}${PAGE_FILE}`)
  const before = readPageFile(file)
  const isOurs = before?.program === program && before.root === root
  const known = new Map(isOurs ? Object.entries(before.pages) : [])
  const memory = createPageMemory(known)
  const built = new Set<string>()
  let isChanged = false
  return {
    find(page, sum) {
      built.add(page)
      return memory.find(page, sum)
    },
    keep(page, fresh) {
      memory.keep(page, fresh)
      isChanged = true
    },
    save(isWhole) {
      if (!isChanged) return
      const kept = [...known].filter(([page]) => !isWhole || built.has(page))
      writeCache(file, JSON.stringify({ program, root, pages: Object.fromEntries(kept) }))
    },
  }
}

/** Read such a file; `undefined` if it is none. */
export function readPageFile(file: string): PageFile | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isPageFile(data) ? data : undefined
  } catch {
    return undefined
  }
}

function isPageFile(data: unknown): data is PageFile {
  return (
    typeof data === 'object' &&
    data !== null &&
    ['program', 'root'].every((name) => typeof Reflect.get(data, name) === 'string') &&
    isRecord(Reflect.get(data, 'pages'))
  )
}

function isRecord(data: unknown): data is Readonly<Record<string, KnownPage>> {
  return (
    typeof data === 'object' &&
    data !== null &&
    Object.values(data).every(
      (page) =>
        typeof page === 'object' &&
        page !== null &&
        Array.isArray(Reflect.get(page, 'asked')) &&
        typeof Reflect.get(page, 'references') === 'object',
    )
  )
}
