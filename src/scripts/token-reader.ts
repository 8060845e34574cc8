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

  /** Get the script's text from one position to another. */
  quote(from: number, to: number): string {
    const first = this.#tokens[from]
    const last = this.#tokens[to - 1]
    return first && last ? this.#script.slice(first.start, last.end) : ''
  }

  /** Take the tokens from a position on out of the script: their text, and they themselves, counted from its start. */
  quoteRest(position: number): { readonly tokens: readonly Token[]; readonly text: string } {
    const rest = this.#tokens.slice(position)
    const from = rest[0]?.start ?? this.#end
    const tokens = rest.map((token) => ({
      ...token,
      start: token.start - from,
      end: token.end - from,
      place: token.place ?? token.start,
    }))
    return { tokens, text: this.#script.slice(from, rest.at(-1)?.end ?? from) }
  }

  /** Get a reader of the same command that ends at a position, and stands where this one does. */
  upTo(position: number): TokenReader {
    const end = this.#tokens[position]?.start ?? this.#end
    const reader = new TokenReader({ tokens: this.#tokens.slice(0, position), end }, this.#script)
    reader.rewind(this.#at)
    return reader
  }

  /** Get a reader of the tokens from the next one on, with another text for that. */
  replaceNext(text: string): TokenReader {
    const [first, ...others] = this.#tokens.slice(this.#at)
    const tokens = first === undefined ? [] : [{ ...first, text }, ...others]
    return new TokenReader({ tokens, end: this.#end }, this.#script)
  }

  /** Go to the end. */
  skipRest(): void {
    this.#at = this.#tokens.length
  }

  /** Go back to an earlier token. */
  rewind(position: number): void {
    this.#at = position
  }

  /** Where messages about the next token point. */
  placeOfNext(): number {
    const token = this.peek()
    return token?.place ?? token?.start ?? this.#tokens.at(-1)?.place ?? this.#end
  }

  /** Where messages about the token read last point. */
  placeOfLast(): number {
    const token = this.#tokens[this.#at - 1]
    return token?.place ?? token?.start ?? this.#end
  }

  /** Create an error at the next token. */
  createError(problem: ScriptProblem): ScriptError {
    return new ScriptError({ problem, start: this.placeOfNext() })
  }

  /** Create an error at the token read last. */
  createErrorBefore(problem: ScriptProblem): ScriptError {
    return new ScriptError({ problem, start: this.placeOfLast() })
  }

  /** Create an error for an option of a gnuplot command that is not covered, or for the command where it has none. */
  createUncovered(command: string): ScriptError {
    const option = this.peek()?.text
    if (option === undefined) return this.createErrorBefore({ kind: 'uncovered-command', command })
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
