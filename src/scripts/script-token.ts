import type { ProblemOf } from '../problems/problem.ts'

/** A token of a script. */
export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'symbol'
  /** As written; for a quoted text, its content. */
  readonly text: string
  /** Offset in the script, from 0. */
  readonly start: number
  readonly end: number
  /** Where messages about it point, if that is not its start: what a macro gave stands where the macro does. */
  readonly place?: number
}

/** One command: its tokens, without the `;` or the line end that terminates it. */
export interface Command {
  readonly tokens: readonly Token[]
  /** Offset of its end in the script. */
  readonly end: number
}

/** `$name << EOD`: rows of data in the script itself. */
export interface DataBlock {
  readonly name: string
  readonly text: string
}

/** A problem in a script, and its offset in the text. */
export interface ScriptFault {
  readonly problem: ScriptProblem
  readonly start: number
}

/** The problems of a script's text. */
export type ScriptProblem = ProblemOf<
  | 'script-syntax'
  | 'uncovered-command'
  | 'uncovered-option'
  | 'refused-command'
  | 'foreign-terminal'
  | 'bad-script-value'
  | 'endless-script'
  | 'live-script'
  | 'fit-failed'
  | 'fit-stopped'
  | 'outside-root'
  | 'missing-data'
  | 'data-folder'
  | 'binary-script'
  | 'unsupported-log'
  | 'overlong-script'
  | 'no-rows'
  | 'missing-column'
  | 'missing-header'
>

/** Thrown where a command cannot be read any further; caught per command. */
export class ScriptError extends Error {
  readonly fault: ScriptFault
  /** Whether it only follows from another one, which has been reported. */
  readonly isConsequence: boolean

  constructor(fault: ScriptFault, isConsequence = false) {
    super(fault.problem.kind)
    this.fault = fault
    this.isConsequence = isConsequence
  }
}
