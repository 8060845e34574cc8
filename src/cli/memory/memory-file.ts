import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { FileState } from './file-state.ts'
import { hasTexts, readCache } from './read-cache.ts'

/** A call of the program, by which what it did can be found again. */
export interface Call {
  /** All that its output depends on beside files. */
  readonly key: string
  /** Where it is remembered; absolute. */
  readonly file: string
  /** The program and the Node that runs it: another version of either has another one. */
  readonly program: string
}

/** A build that had nothing to do, or wrote what changed logs and pages made of it. */
export interface RememberedBuild {
  readonly key: string
  readonly states: readonly FileState[]
  readonly stdout: string
  readonly stderr: string
  /** The files whose changes it wrote, absolute: that there is nothing more to do is not known yet. */
  readonly pending?: readonly string[] | undefined
  /** Of its base, from which a part can be built again; absent where there is none. */
  readonly base?: string | undefined
}

/** What a call is described by. */
export interface CallSetting {
  /** The program's own file; absolute. Another version is another file. */
  readonly program: string
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
}

/** The variables that change what is printed. */
const VARIABLES = [
  'TRACEDOCS_READS_ANYWHERE',
  'TRACEDOCS_TRUST',
  'GITHUB_ACTIONS',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_WORKSPACE',
  'NO_COLOR',
  'TZ',
]

/** Describe a call. Two clones of a project, two users and two versions of the program have different ones. */
export function describeCall(setting: CallSetting): Call {
  const { program, argv, cwd, env, isTerminal } = setting
  const { ino, size, mtimeNs, ctimeNs } = statSync(program, { bigint: true })
  const times = [mtimeNs, ctimeNs].map(String)
  const version = [program, String(ino), String(size), ...times, process.version]
  const key = JSON.stringify([
    ...version,
    ...[argv, cwd, process.getuid?.() ?? null, isTerminal],
    ...VARIABLES.map((name) => env[name] ?? null),
  ])
  const file = path.join(findMemoryFolder(cwd, env), `${hash(key)}.json`)
  return { key, file, program: JSON.stringify(version) }
}

/**
 * Where builds of a folder are remembered: `node_modules/.cache/tracedocs` of the nearest `node_modules`, where other tools have their caches, too,
 * else the user's folder of caches.
 */
export function findMemoryFolder(folder: string, env: CallSetting['env']): string {
  for (let at = folder; ; at = path.dirname(at)) {
    const modules = path.join(at, 'node_modules')
    if (existsSync(modules)) return path.join(modules, '.cache', 'tracedocs')
    if (at === path.dirname(at)) break
  }
  const caches = env['XDG_CACHE_HOME'] ?? ''
  return path.join(caches === '' ? path.join(env['HOME'] ?? folder, '.cache') : caches, 'tracedocs')
}

/** Read what was remembered of a call; a file that cannot be read is none. */
export function readMemory({ key, file }: Call): RememberedBuild | undefined {
  const memory = readMemoryFile(file)
  // Names of files are short sums of keys, so that two keys may have one.
  return memory?.key === key ? memory : undefined
}

/** Read what was remembered of some call; `undefined` if it is no such file. */
export function readMemoryFile(file: string): RememberedBuild | undefined {
  return readCache(file, isRemembered)
}

function isRemembered(data: unknown): data is RememberedBuild {
  return hasTexts(data, ['key', 'stdout', 'stderr']) && Array.isArray(data['states'])
}

/** FNV-1a in 52 bits: it loads nothing, and only names a file. */
export function hash(text: string): string {
  let [low, high] = [0x811c9dc5, 0x1000193]
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193) >>> 0
    high = Math.imul(high ^ low, 0x85ebca6b) >>> 0
  }
  return low.toString(16).padStart(8, '0') + high.toString(16).padStart(8, '0')
}
