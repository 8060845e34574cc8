import { readFileSync } from 'node:fs'
import type { RebuildBase } from '../../builds/rebuilds/rebuild-base.ts'
import type { Call } from './memory-file.ts'
import { writeCache } from './write-cache.ts'

/** A build from which parts can be built again, and what else is known of it. */
export interface KeptBase {
  /** The call that it answered. */
  readonly key: string
  /** Of the project's memory that it belongs to. */
  readonly memory: string
  readonly base: RebuildBase
}

/** Name the file of a call's base, by that in which what it printed is remembered. */
export function nameBaseFile(file: string): string {
  return file.replace(/\.json$/, '.base')
}

/** Keep a base. Where that is not possible, nothing is lost but time. */
export function writeBase({ file, key }: Call, kept: Omit<KeptBase, 'key'>): boolean {
  return writeCache(nameBaseFile(file), JSON.stringify({ key, ...kept }))
}

/** Read the base of a call; a file that cannot be read is none. */
export function readBase({ file, key }: Call): KeptBase | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(nameBaseFile(file), 'utf8'))
    return isKeptBase(data) && data.key === key ? data : undefined
  } catch {
    return undefined
  }
}

function isKeptBase(data: unknown): data is KeptBase {
  if (typeof data !== 'object' || data === null) return false
  const base: unknown = Reflect.get(data, 'base')
  return (
    ['key', 'memory'].every((name) => typeof Reflect.get(data, name) === 'string') &&
    typeof base === 'object' &&
    base !== null &&
    ['runs', 'parts', 'pages', 'charts', 'files'].every(
      (name) => typeof Reflect.get(base, name) === 'object',
    )
  )
}
