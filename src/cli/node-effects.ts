import * as fileSystem from 'node:fs'
import {
  accessSync,
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import type { Effects, FileChange, PathKind, ReplacedFiles } from '../effects.ts'
import { placeCopy } from './fetches/fetched-copy.ts'
import type { createLogFetcher as CreateLogFetcher } from './fetches/fetch-logs.ts'
import { findMemoryFolder } from './memory/memory-file.ts'
import { clearLeftHold, holdFolder } from './hold-folder.ts'
import { isBelow } from '../project-files.ts'
import { findChangedNow, replaceFilesNow } from './replace-files.ts'
import type { Progress } from './progress.ts'
import { createUnpackBound } from '../logs/bound-unpacked.ts'
import { readHashed } from './read-hashed.ts'

/** Bytes asked for at a time: large enough for speed, small enough for the processor's cache. */
const CHUNK_LENGTH = 128 * 1024

/** Reading and parsing never wait, so that now and then they have to. */
const WORK_MS = 50

const SILENT: Progress = {
  watch: (_, chunks) => chunks,
  clear: () => undefined,
  silence: () => undefined,
}

/** Folders that no pattern reaches into. */
const IGNORED = ['node_modules', '.git', '_build']

/** Whether patterns reach into no folder of this name. */
export function isIgnoredFolder(name: string): boolean {
  return IGNORED.includes(name)
}

/**
 * Make the effects of a real machine.
 *
 * @param progress receives the chunks of every log that is read; silent by default
 * @param finishFirst called before files are written; what it returns is called afterwards
 */
export function createNodeEffects(
  progress: Progress = SILENT,
  finishFirst: () => () => void = () => () => undefined,
): Effects {
  const copies = path.join(findMemoryFolder(process.cwd(), process.env), 'fetched')
  let fetcher: ReturnType<typeof CreateLogFetcher> | undefined
  return {
    findPathKind,
    resolveLinks: (file) => Promise.resolve().then(() => realpathSync.native(file)),
    findSize: (file) => Promise.resolve().then(() => statSync(file).size),
    readFile: createFileReader(),
    readChunks: (file) =>
      progress.watch(file, file === '-' ? readStandardInput() : readFileChunks(file)),
    readHashed(file) {
      const hashed = file === '-' ? undefined : readHashed(file)
      return hashed && { ...hashed, chunks: progress.watch(file, hashed.chunks) }
    },
    replaceFile: (file, content) =>
      Promise.resolve().then(() => {
        const finish = finishFirst()
        try {
          replaceFilesNow([{ path: file, content }])
        } finally {
          finish()
        }
      }),
    replaceFiles: async (root, changes) => {
      const finish = finishFirst()
      try {
        return await replaceFiles(root, changes)
      } finally {
        finish()
      }
    },
    listFiles,
    findWriteObstacle,
    placeFetched: (log) => placeCopy(copies, log),
    fetchLogs: async (logs, hosts) => {
      const { createLogFetcher } = await import('./fetches/fetch-logs.ts')
      fetcher ??= createLogFetcher({ folder: copies, env: process.env })
      return fetcher.fetchAll(logs, hosts)
    },
    readLockStates: async (root, most) => {
      const states = await import('./read-lock-states.ts')
      return states.readLockStates(root, most)
    },
    answerQueries: async (root, queries, most) => {
      const { answerQueries } = await import('./queries/answer-queries.ts')
      const patience = Number(process.env['TRACEDOCS_QUERIES'])
      return answerQueries(root, queries, most, { patience: patience > 0 ? patience : undefined })
    },
    readsAnywhere: process.env['TRACEDOCS_READS_ANYWHERE'] === '1',
    boundUnpacking: createUnpackBound(readGibibytes(process.env['TRACEDOCS_UNPACKS'])),
  }
}

/** In the calling thread, as the reading below: a question takes microseconds, its way to the pool ten times that. */
function findPathKind(file: string): Promise<PathKind | undefined> {
  const found = statNow(file)
  if (found === undefined) return Promise.resolve(undefined)
  if (found.isFile()) return Promise.resolve('file')
  return Promise.resolve(found.isDirectory() ? 'directory' : 'other')
}

/** Longer files are read by the pool, so that the program hears signals. */
const LONGEST_IN_PLACE = 1024 ** 2

/** Reads files one after another; a short one takes less time than the way to the pool and back. */
function createFileReader(): Effects['readFile'] {
  let rested = performance.now()
  return async (file) => {
    if (performance.now() - rested >= WORK_MS) {
      await takeBreak()
      rested = performance.now()
    }
    return readInPlace(file) ?? readFile(file)
  }
}

/** Read a short file in the calling thread; `undefined` for a long one, and for a pipe, which may let wait. */
function readInPlace(file: string): Buffer | undefined {
  const found = statSync(file)
  return found.isFile() && found.size <= LONGEST_IN_PLACE ? readFileSync(file) : undefined
}

/**
 * Read in the calling thread: handing each chunk to Node's pool and back costs more than it gains
 * (bench `process-log`: 255 ms against 211 ms for 1 GB from the page cache).
 */
async function* readFileChunks(file: string): AsyncGenerator<Uint8Array> {
  const descriptor = openSync(file, 'r')
  try {
    const found = fstatSync(descriptor)
    if (found.isFile()) yield* readInBreaks(descriptor, found.size)
    // A pipe may let wait for hours, in which the program has to hear signals.
    else yield* createReadStream(file, { fd: descriptor, autoClose: false })
  } finally {
    closeSync(descriptor)
  }
}

/**
 * A log that grows while it is read ends where it ended when it was opened, or one that is written
 * faster than it is read would never end. Files of the system say that they have no size, and have.
 */
async function* readInBreaks(descriptor: number, size: number): AsyncGenerator<Uint8Array> {
  const memory = Buffer.allocUnsafe(CHUNK_LENGTH)
  let left = size === 0 ? Infinity : size
  for (let rested = performance.now(); ;) {
    const length = readSync(descriptor, memory, 0, Math.min(CHUNK_LENGTH, left), null)
    if (length === 0) return
    left -= length
    yield memory.subarray(0, length)
    if (performance.now() - rested < WORK_MS) continue
    await takeBreak()
    rested = performance.now()
  }
}

/** Let the program hear a signal. */
function takeBreak(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

async function* readStandardInput(): AsyncGenerator<Uint8Array> {
  for await (const chunk of process.stdin) {
    yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array)
  }
}

async function replaceFiles(root: string, changes: readonly FileChange[]): Promise<ReplacedFiles> {
  if (changes.length === 0) {
    clearLeftHold(root)
    return { kind: 'replaced' }
  }
  const held = await holdFolder(
    root,
    changes.map(({ path }) => path),
  )
  if (typeof held === 'number') return { kind: 'held', holder: held }
  try {
    const changed = findChangedNow(changes)
    if (changed !== undefined) return { kind: 'changed', path: changed }
    replaceFilesNow(changes)
    return { kind: 'replaced' }
  } finally {
    held()
  }
}

/** A file without any write permission is left alone, even by root and though its folder allows it. */
function findWriteObstacle(file: string): Promise<string | undefined> {
  try {
    return Promise.resolve(findWriteObstacleNow(file))
  } catch (error) {
    return Promise.resolve(error instanceof Error ? error.message : String(error))
  }
}

function findWriteObstacleNow(file: string): string | undefined {
  const existing = statNow(file)
  if (existing?.isDirectory() === true) return 'it is a directory'
  if (existing !== undefined && (existing.mode & 0o222) === 0) return 'it is read-only'
  let at = existing === undefined ? path.dirname(file) : file
  while (statNow(at) === undefined && at !== path.dirname(at)) at = path.dirname(at)
  accessSync(at, constants.W_OK)
  if (existing !== undefined) accessSync(path.dirname(file), constants.W_OK)
  return undefined
}

function statNow(file: string): fileSystem.Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

async function listFiles(
  root: string,
  patterns: readonly string[],
  around?: string,
): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const files = await glob([...patterns], {
    cwd: root,
    ignore: IGNORED.map((name) => `**/${name}/**`),
    onlyFiles: true,
    expandDirectories: false,
    ...(around === undefined ? {} : { fs: { ...fileSystem, stat: stayWithin(around) } }),
  })
  return files.map((file) => file.replaceAll('\\', '/')).sort()
}

/** Only links are asked for what they lead to: a folder out of the one around is nothing to them. */
function stayWithin(around: string): typeof fileSystem.stat {
  const ask = (file: string, answer: StatAnswer): void => {
    fileSystem.stat(file, (error, found) => {
      const isOut = error === null && found.isDirectory() && !isBelow(around, file)
      if (isOut) answer(new Error(`${file} is not below ${around}`), found)
      else answer(error, found)
    })
  }
  return ask as typeof fileSystem.stat
}

type StatAnswer = (error: Error | null, found: fileSystem.Stats) => void

/** Read a number of GiB as bytes; `undefined` for what is none. */
function readGibibytes(text: string | undefined): number | undefined {
  const gibibytes = Number(text)
  return text !== undefined && gibibytes > 0 ? gibibytes * 1024 ** 3 : undefined
}
