import type { Rebuild } from '../../builds/rebuilds/prepare-rebuild.ts'
import type { RebuildBase } from '../../builds/rebuilds/rebuild-base.ts'
import { EXIT, type ExitCode, type Session } from '../session.ts'
import { readBase, writeBase } from './base-file.ts'
import { findChangedFiles } from './find-changed-files.ts'
import { readMemory, type Call, type RememberedBuild } from './memory-file.ts'
import type { KeptBuildMemory } from './project-file.ts'
import { writeMemory } from './settle-states.ts'
import { Witness } from './witness.ts'

/** What a build can take of an earlier one, and how it tells what the next can take of it. */
export interface Rebuilding {
  /** What has changed since the earlier build; `undefined` where all has to be built. */
  find(memory: KeptBuildMemory): Rebuild | undefined
  /**
   * @param base of this build, or that of the earlier one of which only a part was built again
   * @param isPart whether only a part was built
   */
  tell(base: RebuildBase | undefined, isPart: boolean): void
}

/**
 * Build, and remember what was printed if there was nothing to do and nothing was wrong, together with the state of all that the build
 * asked for. What cannot be known for certain is not remembered: standard input, modules, and files that change meanwhile.
 *
 * Where only logs and pages have changed since a build that was remembered, only these pages and what was built of the logs is built again.
 */
export async function rememberBuild(
  session: Session,
  call: Call,
  build: (session: Session, rebuilding: Rebuilding) => Promise<ExitCode>,
): Promise<ExitCode> {
  const begun = Date.now()
  const notes = new RebuildNotes(call)
  const witness = new Witness()
  const printed = { stdout: '', stderr: '' }
  const observed: Session = {
    ...session,
    effects: witness.watch(session.effects, notes.earlier?.states),
    print(text) {
      printed.stdout += text
      session.print(text)
    },
    complain(text) {
      printed.stderr += text
      session.complain(text)
    },
  }
  const exit = await build(observed, notes)
  if (exit !== EXIT.fine) return exit
  const found = witness.conclude(begun, notes.isPart ? notes.earlier?.states : undefined)
  if (found === undefined) return exit
  const { states, hasWritten } = found
  const pending = hasWritten ? notes.changed : undefined
  const base = notes.keepBase()
  writeMemory(call, { key: call.key, states, ...printed, pending, base })
  return exit
}

/** Notes what a build takes of an earlier one, and what the next one can take of it. */
class RebuildNotes implements Rebuilding {
  /** The build that was remembered; `undefined` where nothing of it can be taken. */
  readonly earlier: RememberedBuild | undefined
  readonly changed: readonly string[]
  isPart = false
  readonly #call: Call
  #memory: KeptBuildMemory | undefined
  #base: RebuildBase | undefined

  constructor(call: Call) {
    this.#call = call
    const remembered = readMemory(call)
    this.changed = (remembered && findChangedFiles(remembered)) ?? []
    this.earlier = this.changed.length > 0 ? remembered : undefined
  }

  find(memory: KeptBuildMemory): Rebuild | undefined {
    this.#memory = memory
    const kept = this.earlier && readBase(this.#call, this.earlier.base)
    return kept?.memory === memory.id ? { base: kept.base, changed: this.changed } : undefined
  }

  tell(base: RebuildBase | undefined, isPart: boolean): void {
    this.#base = base
    this.isPart = isPart
  }

  /** Keep what the next build can take of this one, if anything, and return its id. */
  keepBase(): string | undefined {
    if (this.#base === undefined || this.#memory === undefined) return undefined
    return writeBase(this.#call, { memory: this.#memory.id, base: this.#base })
  }
}
