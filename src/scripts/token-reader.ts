import { ScriptError, type Command, type ScriptProblem, type Token } from './script-token.ts'

/** Reads the tokens of one command from left to right. */
export class TokenReader {
  readonly #tokens: readonly Token[]
  readonly #end: number
  readonly #script: string
  #at = 0

  constructor({ tokens, end }: Command, script: string) {
    this.#tokens = tokens
    this.#end = end
    this.#script = script
  }

  /** How many tokens were read. */
  get position(): number {
    return this.#at
  }

  isAtEnd(): boolean {
    return this.#at >= this.#tokens.length
  }

  /** The next token, or one further on; `undefined` behind the last. */
  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead]
  }

  /** Read the next token whatever it is. */
  next(expected: string): Token {
    const token = this.peek()
    if (token === undefined) throw this.createSyntaxError(expected)
    this.#at++
    return token
  }

  /** Whether the next token is a word or symbol; `tit$le` is any beginning that has `tit`. */
  isNext(pattern: string): boolean {
    const token = this.peek()
    return token !== undefined && token.kind !== 'text' && matchesWord(token.text, pattern)
  }

  /** Read the next token if it is one of these; see {@link isNext}. */
  take(...patterns: readonly string[]): boolean {
    const found = patterns.some((pattern) => this.isNext(pattern))
    if (found) this.#at++
    return found
  }

  /** Read a symbol that has to stand here. */
  expect(symbol: string): void {
    if (!this.take(symbol)) throw this.createSyntaxError(`\`${symbol}\``)
  }

  /** The script's own text from one token on to where the reader is. */
  quoteSince(position: number): string {
    const first = this.#tokens[position]
    const last = this.#tokens[this.#at - 1]
    return first && last ? this.#script.slice(first.start, last.end) : ''
  }

  /** Go back to a token read before. */
  rewind(position: number): void {
    this.#at = position
  }

  /** Say what is wrong at the next token. */
  createError(problem: ScriptProblem): ScriptError {
    return new ScriptError({ problem, start: this.peek()?.start ?? this.#end })
  }

  /** Say what is wrong at the token read last. */
  createErrorBefore(problem: ScriptProblem): ScriptError {
    const token = this.#tokens[this.#at - 1]
    return new ScriptError({ problem, start: token?.start ?? this.#end })
  }

  /** Say that gnuplot's command goes on with a word that is not covered. */
  createUncovered(command: string): ScriptError {
    const option = this.peek()?.text ?? ''
    return this.createError({ kind: 'uncovered-option', option, command })
  }

  /** Say that something else should stand here. */
  createSyntaxError(expected: string): ScriptError {
    const token = this.peek()
    const actual = token === undefined ? '' : this.#script.slice(token.start, token.end)
    return this.createError({ kind: 'script-syntax', actual, expected })
  }
}

/** gnuplot's abbreviations: in `tit$le`, what stands before `$` has to be there. */
function matchesWord(word: string, pattern: string): boolean {
  const needed = pattern.indexOf('$')
  if (needed < 1) return word === pattern
  const whole = pattern.slice(0, needed) + pattern.slice(needed + 1)
  return word.length >= needed && whole.startsWith(word)
}
