/** A piece of a script's text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'symbol'
  /** As written; of a quoted text, what it says. */
  readonly text: string
  /** Whether a quoted text is in double quotes; in them gnuplot would run what is in backquotes. */
  readonly isDouble?: boolean
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

/** What can be wrong with a script's text; the catalogue of messages says it in a sentence. */
export type ScriptProblem =
  /** The text breaks off, or goes on in a way gnuplot does not know either. */
  | { readonly kind: 'script-syntax'; readonly actual: string; readonly expected: string }
  /** gnuplot knows it, and we do not. */
  | { readonly kind: 'uncovered-command'; readonly command: string }
  | { readonly kind: 'uncovered-option'; readonly option: string; readonly command: string }
  /** It would run something, or read another script: a script is data here. */
  | { readonly kind: 'refused-command'; readonly what: string }
  /** A picture for another terminal is drawn as SVG all the same. */
  | { readonly kind: 'foreign-terminal'; readonly terminal: string }
  /** A value that gnuplot would refuse, too. */
  | { readonly kind: 'bad-script-value'; readonly reason: string }

/** Thrown where a command cannot be read on, and caught where commands are told apart. */
export class ScriptError extends Error {
  readonly fault: ScriptFault

  constructor(fault: ScriptFault) {
    super(fault.problem.kind)
    this.fault = fault
  }
}
