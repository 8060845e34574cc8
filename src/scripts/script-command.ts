import type { ScriptSession } from './script-session.ts'
import type { TokenReader } from './token-reader.ts'

/** What a command does to the course of a script: nothing, or it leaves a loop or the script. */
export type ScriptFlow = 'break' | 'continue' | 'exit' | undefined

/** A command of a gnuplot script. */
export interface ScriptCommand {
  /** Its names, as gnuplot abbreviates them: in `pl$ot`, the part before `$` is required. */
  readonly words: readonly string[]
  /** Read what follows the word, and do it. */
  run(reader: TokenReader, session: ScriptSession): ScriptFlow | Promise<ScriptFlow>
}
