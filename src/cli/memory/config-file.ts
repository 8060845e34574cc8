import { createHash } from 'node:crypto'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { ConfigMemory } from '../../configs/config-memory.ts'
import { hash, type Call } from './memory-file.ts'
import { hasTexts, readCache } from './read-cache.ts'
import { writeCache } from './write-cache.ts'

/** The data of a configuration, in a file of the cache. */
interface ConfigFile {
  /** The program that read them. */
  readonly program: string
  /** The configuration's file; absolute. */
  readonly file: string
  /** Of its text. */
  readonly sum: string
  readonly data: unknown
}

/** The end of the names of such files. */
export const CONFIG_FILE = '.config'

/** A text that is read in a moment is not worth a file. */
const LEAST_CHARACTERS = 4096

/** Open what is known of configurations. */
export function openConfigMemory({ program, file: own }: Call): ConfigMemory {
  const nameFile = (file: string): string =>
    path.join(path.dirname(own), `${hash(`${program} ${file}`)}${CONFIG_FILE}`)
  return {
    find(file, text) {
      if (text.length < LEAST_CHARACTERS) return undefined
      const known = readConfigFile(nameFile(file))
      const isSame = known?.program === program && known.file === file
      return isSame && known.sum === sum(text) ? { data: known.data } : undefined
    },
    keep(file, text, data) {
      if (text.length < LEAST_CHARACTERS) return
      const written = JSON.stringify({ program, file, sum: sum(text), data })
      // YAML has numbers that JSON has not, and negative zero.
      const back = JSON.parse(written) as ConfigFile
      if (isDeepStrictEqual(back.data, data)) writeCache(nameFile(file), written)
    },
  }
}

/** Read such a file; `undefined` if it is none. */
export function readConfigFile(file: string): ConfigFile | undefined {
  return readCache(file, isConfigFile)
}

function isConfigFile(data: unknown): data is ConfigFile {
  return hasTexts(data, ['program', 'file', 'sum']) && 'data' in data
}

function sum(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
