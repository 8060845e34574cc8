import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { RebuildBase } from '../../builds/rebuilds/rebuild-base.ts'
import type { Call } from './memory-file.ts'
import { writeCache } from './write-cache.ts'

/** A build from which parts can be built again, and what else is known of it. */
export interface KeptBase {
  /** What the remembered build knows it by. */
  readonly id: string
  /** Of the project's memory that it belongs to. */
  readonly memory: string
  readonly base: RebuildBase
}

/** Name the file of a call's base, by that in which what it printed is remembered. */
export function nameBaseFile(file: string): string {
  return file.replace(/\.json$/, '.base')
}

/**
 * Keep a base. Where that is not possible, nothing is lost but time.
 *
 * @returns its id
 */
export function writeBase({ file }: Call, kept: Omit<KeptBase, 'id'>): string {
  const id = randomUUID()
  writeCache(nameBaseFile(file), JSON.stringify({ id, ...kept }))
  return id
}

/** Read the base of a remembered build; a file that cannot be read, or is that of another build, is none. */
export function readBase({ file }: Call, id: string | undefined): KeptBase | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(nameBaseFile(file), 'utf8'))
    return isKeptBase(data) && data.id === id ? data : undefined
  } catch {
    return undefined
  }
}

function isKeptBase(data: unknown): data is KeptBase {
  if (typeof data !== 'object' || data === null) return false
  const base: unknown = Reflect.get(data, 'base')
  return (
    ['id', 'memory'].every((name) => typeof Reflect.get(data, name) === 'string') &&
    typeof base === 'object' &&
    base !== null &&
    ['runs', 'parts', 'pages', 'charts', 'files'].every(
      (name) => typeof Reflect.get(base, name) === 'object',
    )
  )
}
