import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { VFileMessage } from 'vfile-message'
import { isSystemError } from '../builds/read-log.ts'
import { normaliseConfig, type Config } from '../configs/config.ts'
import {
  createModuleSource,
  parseConfigSource,
  type ReadConfigSource,
} from '../configs/config-source.ts'
import { createMessage, type Problem } from '../diagnostics.ts'
import type { Effects } from '../effects.ts'

/** File names of configurations, the first that is there wins. */
export const CONFIG_NAMES = [
  'tracedocs.yaml',
  'tracedocs.yml',
  'tracedocs.config.ts',
  'tracedocs.config.mts',
  'tracedocs.config.js',
  'tracedocs.config.mjs',
  'package.json',
] as const

/** A configuration and the project's root, which is its folder; or what keeps it from being read. */
export type LoadedConfig =
  | { readonly kind: 'config'; readonly config: Config; readonly root: string }
  | { readonly kind: 'failed'; readonly messages: readonly VFileMessage[] }

/**
 * Load the configuration of a folder.
 *
 * @param folder absolute
 * @param named absolute path of the configuration when the user names one
 */
export async function loadConfig(
  folder: string,
  named: string | undefined,
  effects: Effects,
): Promise<LoadedConfig> {
  const candidates =
    named === undefined ? CONFIG_NAMES.map((name) => path.join(folder, name)) : [named]
  for (const file of candidates) {
    if ((await effects.findPathKind(file)) !== 'file') continue
    const read = await readSource(file, effects)
    if (read === undefined) continue
    if (read.kind === 'broken') return { kind: 'failed', messages: read.messages }
    const { config, messages } = normaliseConfig(read.source)
    return config === undefined
      ? { kind: 'failed', messages }
      : { kind: 'config', config, root: path.dirname(file) }
  }
  return fail(
    named === undefined
      ? { kind: 'no-config', folder, names: CONFIG_NAMES }
      : { kind: 'unreadable-file', path: named, reason: 'it is not there, or not a file' },
    named ?? folder,
  )
}

function fail(problem: Problem, file: string): LoadedConfig {
  return { kind: 'failed', messages: [createMessage(problem, { path: file })] }
}

/** `undefined` for a `package.json` that has nothing to say about tracedocs. */
async function readSource(file: string, effects: Effects): Promise<ReadConfigSource | undefined> {
  const name = path.basename(file)
  if (/\.[mc]?[jt]s$/.test(name)) return importSource(file)
  const text = Buffer.from(await effects.readFile(file)).toString()
  if (name !== 'package.json') return parseConfigSource(text, name)
  return text.includes('"tracedocs"') ? readPackage(text) : undefined
}

function readPackage(text: string): ReadConfigSource | undefined {
  const read = parseConfigSource(text, 'package.json', 'tracedocs')
  const isOurs =
    read.kind === 'source' && Object.keys(Object(read.source.data) as object).length > 0
  return isOurs ? read : undefined
}

async function importSource(file: string): Promise<ReadConfigSource> {
  try {
    const module: unknown = await import(pathToFileURL(file).href)
    const data =
      typeof module === 'object' && module !== null && 'default' in module ? module.default : {}
    return { kind: 'source', source: createModuleSource(data, path.basename(file)) }
  } catch (error) {
    const hint =
      isSystemError(error) && error.code === 'ERR_UNKNOWN_FILE_EXTENSION'
        ? 'this Node cannot load TypeScript; use Node 22.18 or later, or write it as .mjs or as tracedocs.yaml'
        : error instanceof Error
          ? error.message
          : String(error)
    const problem: Problem = { kind: 'bad-module', path: path.basename(file), reason: hint }
    return { kind: 'broken', messages: [createMessage(problem, { path: path.basename(file) })] }
  }
}
