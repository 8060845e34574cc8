import { statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { VFileMessage } from 'vfile-message'
import { isSystemError } from '../effects.ts'
import type { ConfigMemory } from '../configs/config-memory.ts'
import { normaliseConfig, type Config } from '../configs/config.ts'
import {
  createModuleSource,
  parseConfigSource,
  recallConfigSource,
  type ReadConfigSource,
} from '../configs/config-source.ts'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import { findNearestName } from '../problems/word-lists.ts'
import type { Effects } from '../effects.ts'
import type { LogFormat } from '../traces/log-formats.ts'

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
  | {
      readonly kind: 'failed'
      readonly messages: readonly VFileMessage[]
      /** What the messages' paths are relative to. */
      readonly root: string
    }

/** Which configuration to load. */
export interface ConfigRequest {
  /** Absolute. */
  readonly folder: string
  /** Absolute path of the configuration when the user names one. */
  readonly file?: string | undefined
  /** The formats that logs may have; those of tracedocs by default. */
  readonly formats?: readonly LogFormat[] | undefined
  /** Whether a configuration that is code is run without being named. */
  readonly mayRunConfig?: boolean | undefined
  /** What is known of configurations from earlier builds. */
  readonly memory?: ConfigMemory | undefined
}

/** Load the configuration of a folder, or the one that the user names. */
export async function readProjectConfig(
  { folder, file: named, formats, mayRunConfig = false, memory }: ConfigRequest,
  effects: Effects,
): Promise<LoadedConfig> {
  const candidates =
    named === undefined ? CONFIG_NAMES.map((name) => path.join(folder, name)) : [named]
  for (const file of candidates) {
    if ((await effects.findPathKind(file)) !== 'file') continue
    const root = path.dirname(file)
    const read =
      named === undefined && !mayRunConfig && isCode(file)
        ? refuseCode(file)
        : await readSource(file, effects, memory)
    if (read === undefined) continue
    if (read.kind === 'broken') return { kind: 'failed', messages: read.messages, root }
    const { config, messages } = normaliseConfig(read.source, formats)
    return config === undefined
      ? { kind: 'failed', messages, root }
      : { kind: 'config', config, root }
  }
  const similar = named === undefined ? await findSimilar(folder, effects) : undefined
  const above =
    named === undefined && similar === undefined ? await findAbove(folder, effects) : undefined
  const problem: Problem =
    named === undefined
      ? {
          kind: 'no-config',
          folder,
          names: CONFIG_NAMES,
          ...(similar === undefined ? {} : { similar }),
          ...(above === undefined ? {} : { above }),
        }
      : {
          kind: 'unreadable-file',
          path: showNear(folder, named),
          reason: await explainUnread(named, effects),
        }
  const messages = [createMessage(problem, { path: named ?? folder })]
  return { kind: 'failed', messages, root: folder }
}

/**
 * Find the configurations of a folder that are not read, since another one is; a `package.json` is there for other reasons.
 *
 * @param used the name of the one that is read
 */
export async function findUnusedConfigs(
  folder: string,
  used: string,
  effects: Effects,
): Promise<readonly string[]> {
  const others = CONFIG_NAMES.filter((name) => name !== used && name !== 'package.json')
  const kinds = await Promise.all(
    others.map((name) => effects.findPathKind(path.join(folder, name))),
  )
  return others.filter((_, i) => kinds[i] === 'file')
}

/** Whether a configuration is a module, which does what it likes when it is loaded. */
function isCode(file: string): boolean {
  return /\.[mc]?[jt]s$/.test(file)
}

/** A stranger may have put it there: it is run only by one who says so. */
function refuseCode(file: string): BrokenSource {
  const name = path.basename(file)
  return refuse({ kind: 'untrusted-config', path: name }, name)
}

/** Find a file whose name is nearly that of a configuration. */
async function findSimilar(folder: string, effects: Effects): Promise<string | undefined> {
  const files = await effects.listFiles(folder, ['*.{yaml,yml}'])
  const names = CONFIG_NAMES.slice(0, 2)
  return files
    .map((file) => path.basename(file))
    .find((file) => findNearestName(file, names) !== undefined)
}

/** So many folders are looked into above one without a configuration. */
const MOST_ABOVE = 8

/** Find the configuration of a project that a folder is in: as a path from the folder. */
async function findAbove(folder: string, effects: Effects): Promise<string | undefined> {
  const names = CONFIG_NAMES.filter((name) => name !== 'package.json')
  for (let steps = 1; steps <= MOST_ABOVE; steps++) {
    const up = Array.from({ length: steps }, () => '..').join('/')
    const above = path.resolve(folder, up)
    for (const name of names) {
      if ((await effects.findPathKind(path.join(above, name))) === 'file') return `${up}/${name}`
    }
    if (above === path.dirname(above)) return undefined
  }
  return undefined
}

/** `undefined` for a `package.json` that has nothing to say about tracedocs. */
async function readSource(
  file: string,
  effects: Effects,
  memory: ConfigMemory | undefined,
): Promise<ReadConfigSource | undefined> {
  const name = path.basename(file)
  if (isCode(file)) return importSource(file)
  const read = await readText(file, effects)
  if (read.kind === 'broken') return read
  const { text } = read
  if (name !== 'package.json') {
    const known = memory?.find(file, text)
    if (known !== undefined) {
      return { kind: 'source', source: recallConfigSource(text, name, known.data) }
    }
    const parsed = parseConfigSource(text, name)
    if (parsed.kind === 'source') memory?.keep(file, text, parsed.source.data)
    return parsed
  }
  return text.includes('"tracedocs"') ? readPackage(text) : undefined
}

async function readText(
  file: string,
  effects: Effects,
): Promise<{ readonly kind: 'text'; readonly text: string } | BrokenSource> {
  try {
    return { kind: 'text', text: Buffer.from(await effects.readFile(file)).toString() }
  } catch (error) {
    if (!isSystemError(error)) throw error
    const name = path.basename(file)
    return refuse({ kind: 'unreadable-file', path: name, reason: error.message }, name)
  }
}

/** Why a configuration that the user names was passed over. */
/** A file as one names it from a folder that it is in or beside. */
function showNear(folder: string, file: string): string {
  const near = path.relative(folder, file)
  return near.startsWith(path.join('..', '..')) ? file : near.replaceAll(path.sep, '/')
}

async function explainUnread(file: string, effects: Effects): Promise<string> {
  return (await effects.findPathKind(file)) === 'file'
    ? 'it has no key `tracedocs`'
    : `it is not there, or not a file; correct \`-c\`, or leave it out${explainOption(path.basename(file))}`
}

/** `-check` is `-c heck`. */
function explainOption(name: string): string {
  return /^[a-z]+$/.test(name) ? `; if you meant \`--c${name}\`, write two dashes` : ''
}

type BrokenSource = Extract<ReadConfigSource, { kind: 'broken' }>

function refuse(problem: Problem, name: string): BrokenSource {
  return { kind: 'broken', messages: [createMessage(problem, { path: name })] }
}

function readPackage(text: string): ReadConfigSource | undefined {
  const read = parseConfigSource(text, 'package.json', 'tracedocs')
  const isOurs =
    read.kind === 'source' && Object.keys(Object(read.source.data) as object).length > 0
  return isOurs ? read : undefined
}

const NO_DEFAULT =
  'it has no default export; write `export default defineConfig({ … })`, with what it holds'

const FUNCTION_DEFAULT =
  'its default export is a function, expected what it returns; write `export default defineConfig({ … })`'

async function importSource(file: string): Promise<ReadConfigSource> {
  const name = path.basename(file)
  try {
    const url = pathToFileURL(file)
    // Node keeps a module; one that changed is another.
    url.searchParams.set('changed', String(statSync(file).mtimeMs))
    const module: unknown = await import(url.href)
    if (typeof module !== 'object' || module === null || !('default' in module)) {
      return refuse({ kind: 'bad-module', path: name, reason: NO_DEFAULT }, name)
    }
    const data = module.default
    if (typeof data !== 'function')
      return { kind: 'source', source: createModuleSource(data, name) }
    return refuse({ kind: 'bad-module', path: name, reason: FUNCTION_DEFAULT }, name)
  } catch (error) {
    const hint =
      isSystemError(error) && error.code === 'ERR_UNKNOWN_FILE_EXTENSION'
        ? 'this Node cannot load TypeScript; use Node 22.18 or later, or write it as .mjs or as tracedocs.yaml'
        : error instanceof Error
          ? error.message
          : String(error)
    return refuse({ kind: 'bad-module', path: name, reason: hint }, name)
  }
}
