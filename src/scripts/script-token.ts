import type { ProblemOf } from '../problems/problem.ts'

/** A piece of a script's text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'symbol'
  /** As written; of a quoted text, what it says. */
  readonly text: string
  /** Where it is in the script, from 0. */
  readonly start: number
  readonly end: number
}

/** One command: its tokens, without the `;` or the line's end that closes it. */
export interface Command {
  readonly tokens: readonly Token[]
  /** Where it ends in the script. */
  readonly end: number
}

/** `$name << EOD`: rows of data that stand in the script itself. */
export interface DataBlock {
  readonly name: string
  readonly text: string
}

/** What is wrong with a script, and where in its text. */
export interface ScriptFault {
  readonly problem: ScriptProblem
  readonly start: number
}

/** What can be wrong with a script's text. */
export type ScriptProblem = ProblemOf<
  | 'script-syntax'
  | 'uncovered-command'
  | 'uncovered-option'
  | 'refused-command'
  | 'foreign-terminal'
  | 'bad-script-value'
>

/** Thrown where a command cannot be read on, and caught where commands are told apart. */
export class ScriptError extends Error {
  readonly fault: ScriptFault

  constructor(fault: ScriptFault) {
    super(fault.problem.kind)
    this.fault = fault
  }
}
