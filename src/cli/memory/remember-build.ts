import { isModule } from '../../configs/is-module.ts'
import type { Effects } from '../../effects.ts'
import { observeEffects } from '../observe-effects.ts'
import { EXIT, type ExitCode, type Session } from '../session.ts'
import { findLastChange, isAbsent, signFile, type FileState } from './file-state.ts'
import { listFolders } from './list-folders.ts'
import type { Call } from './memory-file.ts'
import { writeMemory } from './settle-states.ts'
import { isYoung, sumContent } from './young-files.ts'

/** The clock of a file system ticks every few milliseconds. */
const TICK_MS = 50

/**
 * Build, and remember what was printed if there was nothing to do and nothing was wrong, together with the state of all that the build
 * asked for. What cannot be known for certain is not remembered: standard input, modules, and files that change meanwhile.
 */
export async function rememberBuild(
  session: Session,
  call: Call,
  build: (session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  const begun = Date.now()
  const witness = new Witness()
  const printed = { stdout: '', stderr: '' }
  const exit = await build({
    ...session,
    effects: witness.watch(session.effects),
    print(text) {
      printed.stdout += text
      session.print(text)
    },
    complain(text) {
      printed.stderr += text
      session.complain(text)
    },
  })
  const states = exit === EXIT.fine ? witness.conclude(begun) : undefined
  if (states !== undefined) writeMemory(call, { key: call.key, states, ...printed })
  return exit
}

/** Sees all that a build asks for, as it is at that moment. */
class Witness {
  readonly #states = new Map<string, FileState>()
  #isUncertain = false

  watch(effects: Effects): Effects {
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
      replaceFiles: (root, changes) => {
        this.#isUncertain ||= changes.length > 0
        return effects.replaceFiles(root, changes)
      },
    }
  }

  /** The states, if they are certain and still the same. */
  conclude(begun: number): readonly FileState[] | undefined {
    if (this.#isUncertain) return undefined
    const states: FileState[] = []
    for (const state of this.#states.values()) {
      const { path, isListed, signature } = state
      const changed = findLastChange(path)
      if (changed > begun - TICK_MS && signature !== 'folder') return undefined
      const isDoubtful = signature !== 'folder' && isYoung(path, begun)
      const sha256 = isDoubtful ? sumContent(path, isListed) : undefined
      if (signFile(path, isListed) !== signature) return undefined
      states.push(sha256 === undefined ? state : { ...state, sha256 })
    }
    return states
  }

  #see(path: string, isListed: boolean): void {
    const key = `${String(isListed)} ${path}`
    if (this.#states.has(key)) return
    const signature = signFile(path, isListed)
    this.#states.set(key, { path, isListed, signature })
    if (path === '-' || (isModule(path) && !isAbsent(signature))) this.#isUncertain = true
  }
}
