import { randomUUID } from 'node:crypto'
import type { RebuildBase } from '../../builds/rebuilds/rebuild-base.ts'
import type { Call } from './memory-file.ts'
import { hasTexts, readCache } from './read-cache.ts'
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
  const kept = readCache(nameBaseFile(file), isKeptBase)
  return kept?.id === id ? kept : undefined
}

function isKeptBase(data: unknown): data is KeptBase {
  if (!hasTexts(data, ['id', 'memory'])) return false
  const { base } = data
  return (
    typeof base === 'object' &&
    base !== null &&
    ['runs', 'parts', 'pages', 'charts', 'files'].every(
      (name) => typeof Reflect.get(base, name) === 'object',
    )
  )
}
