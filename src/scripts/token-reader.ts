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

  /** The number of tokens read so far. */
  get position(): number {
    return this.#at
  }

  isAtEnd(): boolean {
    return this.#at >= this.#tokens.length
  }

  /** Get the next token, or one further on; `undefined` after the last. */
  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead]
  }

  /** Read the next token, whatever it is. */
  next(expected: string): Token {
    const token = this.peek()
    if (token === undefined) throw this.createSyntaxError(expected)
    this.#at++
    return token
  }

  /** Whether the next token is a given word or symbol; `tit$le` is any abbreviation from `tit` on. */
  isNext(pattern: string): boolean {
    const token = this.peek()
    return token !== undefined && token.kind !== 'text' && matchesWord(token.text, pattern)
  }

  /** Read the next token if it is one of these. Return whether it was; see {@link isNext}. */
  take(...patterns: readonly string[]): boolean {
    const found = patterns.some((pattern) => this.isNext(pattern))
    if (found) this.#at++
    return found
  }

  /** Read a required symbol. */
  expect(symbol: string): void {
    if (!this.take(symbol)) throw this.createSyntaxError(`\`${symbol}\``)
  }

  /** Get the script's text from a token up to the last one read. */
  quoteSince(position: number): string {
    const first = this.#tokens[position]
    const last = this.#tokens[this.#at - 1]
    return first && last ? this.#script.slice(first.start, last.end) : ''
  }

  /** Go back to an earlier token. */
  rewind(position: number): void {
    this.#at = position
  }

  /** Create an error at the next token. */
  createError(problem: ScriptProblem): ScriptError {
    return new ScriptError({ problem, start: this.peek()?.start ?? this.#end })
  }

  /** Create an error at the token read last. */
  createErrorBefore(problem: ScriptProblem): ScriptError {
    const token = this.#tokens[this.#at - 1]
    return new ScriptError({ problem, start: token?.start ?? this.#end })
  }

  /** Create an error for an option of a gnuplot command that is not covered. */
  createUncovered(command: string): ScriptError {
    const option = this.peek()?.text ?? ''
    return this.createError({ kind: 'uncovered-option', option, command })
  }

  /** Create an error for an unexpected next token. */
  createSyntaxError(expected: string): ScriptError {
    const token = this.peek()
    const actual = token === undefined ? '' : this.#script.slice(token.start, token.end)
    return this.createError({ kind: 'script-syntax', actual, expected })
  }
}

/** Whether a word is a gnuplot abbreviation: in `tit$le`, the part before `$` is required. */
function matchesWord(word: string, pattern: string): boolean {
  const needed = pattern.indexOf('$')
  if (needed < 1) return word === pattern
  const whole = pattern.slice(0, needed) + pattern.slice(needed + 1)
  return word.length >= needed && whole.startsWith(word)
}
