import { createHash } from 'node:crypto'
import { isModule } from '../../configs/is-module.ts'
import type { Effects, FileChange } from '../../effects.ts'
import { observeEffects } from '../../builds/observe-effects.ts'
import { findLastChange, isAbsent, signFile, type FileState } from './file-state.ts'
import { listFolders } from './list-folders.ts'
import { isYoung, sumReadable } from './young-files.ts'

/** In place of the sum of what cannot be read: no sum is the same. */
const UNREADABLE = ''

/** The clock of a file system ticks every few milliseconds. */
const TICK_MS = 50

/** The states of all that a build asked for. */
export interface WitnessedStates {
  readonly states: readonly FileState[]
  readonly hasWritten: boolean
}

/** Sees all that a build asks for, as it is at that moment. */
export class Witness {
  readonly #states = new Map<string, FileState>()
  /** The sums of the files that the build wrote, by their absolute paths. */
  readonly #written = new Map<string, string>()
  /** The sums of the names in listed folders, before anything was written. */
  readonly #names = new Map<string, string>()
  #isUncertain = false

  /**
   * Make effects that this witness sees.
   *
   * @param earlier the states that the build takes as they are, apart from what it asks for itself
   */
  watch(effects: Effects, earlier?: readonly FileState[]): Effects {
    return {
      ...observeEffects(effects, {
        see: (file) => {
          this.#see(file, false)
        },
        list: ({ root, patterns }) => {
          for (const pattern of patterns) {
            for (const folder of listFolders(root, pattern)) this.#see(folder, true)
          }
        },
      }),
      // Nobody knows what another machine would answer now.
      ...(effects.fetchLogs !== undefined && {
        fetchLogs: (logs, hosts) => {
          this.#isUncertain = true
          return effects.fetchLogs?.(logs, hosts) ?? Promise.resolve(new Map())
        },
      }),
      replaceFile: (file, content) => {
        this.#isUncertain = true
        return effects.replaceFile(file, content)
      },
      replaceFiles: async (root, changes) => {
        if (changes.length > 0) this.#noteBefore(earlier)
        const replaced = await effects.replaceFiles(root, changes)
        for (const change of changes) this.#noteWritten(change)
        return replaced
      },
    }
  }

  /**
   * The states, if they are certain and still the same.
   *
   * @param begun when the build began, in milliseconds since 1970
   * @param earlier the states of an earlier build, of which this one built only a part
   */
  conclude(begun: number, earlier?: readonly FileState[]): WitnessedStates | undefined {
    const hasWritten = this.#written.size > 0
    // What a whole build wrote is known to be all when the next finds nothing to do.
    if (this.#isUncertain || (hasWritten && earlier === undefined)) return undefined
    const states = new Map((earlier ?? []).map((state) => [keyOf(state), state]))
    for (const [key, state] of this.#states) {
      const concluded = this.#written.has(state.path) ? undefined : concludeState(state, begun)
      if (concluded === 'uncertain') return undefined
      if (concluded !== undefined) states.set(key, concluded)
    }
    if (!hasWritten) return { states: [...states.values()], hasWritten }
    for (const [key, state] of states) {
      const signed = this.#signAgain(state)
      if (signed === 'uncertain') return undefined
      states.set(key, signed)
    }
    return { states: [...states.values()], hasWritten }
  }

  #see(path: string, isListed: boolean): void {
    const state = { path, isListed, signature: '' }
    const key = keyOf(state)
    if (this.#states.has(key)) return
    const signature = signFile(path, isListed)
    this.#states.set(key, { ...state, signature })
    if (path === '-' || (isModule(path) && !isAbsent(signature))) this.#isUncertain = true
  }

  /** Writing changes the folders it writes to: what names were in them before is known only now. */
  #noteBefore(earlier: readonly FileState[] = []): void {
    for (const { path, isListed, signature } of earlier) {
      if (!isListed || isAbsent(signature)) continue
      if (signFile(path, true) !== signature) this.#isUncertain = true
      else this.#names.set(path, sumReadable(path, true) ?? UNREADABLE)
    }
  }

  #noteWritten({ path, content }: FileChange): void {
    if (typeof content === 'string' || content instanceof Uint8Array) {
      this.#written.set(path, createHash('sha256').update(content).digest('hex'))
    } else this.#isUncertain = true
  }

  /** Sign what the build wrote, and the folders it wrote to; the names in these must be the same. */
  #signAgain(state: FileState): FileState | 'uncertain' {
    const { path, isListed } = state
    const before = isListed ? this.#names.get(path) : this.#written.get(path)
    if (before === undefined) return state
    const signature = signFile(path, isListed)
    const sha256 = sumReadable(path, isListed)
    return sha256 === before ? { path, isListed, signature, sha256 } : 'uncertain'
  }
}

function keyOf({ path, isListed }: FileState): string {
  return `${String(isListed)} ${path}`
}

/** The state of a file as it was seen, if it is certain and still the same. */
function concludeState(state: FileState, begun: number): FileState | 'uncertain' {
  const { path, isListed, signature } = state
  const changed = findLastChange(path)
  if (changed > begun - TICK_MS && signature !== 'folder') return 'uncertain'
  const isDoubtful = signature !== 'folder' && isYoung(path, begun)
  const sha256 = isDoubtful ? sumReadable(path, isListed) : undefined
  // What cannot be read cannot be compared by its content either.
  if (isDoubtful && sha256 === undefined) return 'uncertain'
  if (signFile(path, isListed) !== signature) return 'uncertain'
  return sha256 === undefined ? state : { ...state, sha256 }
}
