import type { Place } from '../problems/diagnostics.ts'
import type { Value } from './script-expression.ts'
import { ScriptError, type DataBlock, type Token } from './script-token.ts'
import { tokeniseLine } from './tokenise-script.ts'

/** A line of a script, with the text that its tokens stand in: another than the script's where macros are replaced. */
export interface ScriptLine {
  readonly tokens: readonly Token[]
  readonly text: string
  /** Offset of its end in the text. */
  readonly end: number
}

/** What a script had before a round of it: its variables, and how many pictures there were. */
export interface ScriptRound {
  /** `undefined` before the first picture: what has no end and draws nothing is a fault. */
  readonly state: string | undefined
  readonly pictures: number
}

const DATA_BLOCK = /\s*\$([A-Za-z_]\w*)[ \t]*<<[ \t]*([A-Za-z_]\w*)[^\n]*\n/y

/** Reads a script line by line, since what a line means may depend on the lines before it. */
export class ScriptSource {
  /** As the user wrote it. */
  readonly path: string
  readonly text: string
  /** What the script left when it began again. */
  lastRound: ScriptRound | undefined
  #at = 0
  #rewinds = 0

  constructor(path: string, text: string) {
    this.path = path
    this.text = text
  }

  /** Read the next line or data block; `undefined` at the end. Macros are replaced by their values. */
  next(findMacro: (name: string) => Value | undefined): ScriptLine | DataBlock | undefined {
    while (this.#at < this.text.length) {
      const block = this.#takeBlock()
      if (block !== undefined) return block
      const start = this.#at
      // A line that cannot be read costs that line.
      this.#at = this.#findLineEnd(start)
      const { tokens, end } = tokeniseLine(this.text, start)
      this.#at = end + 1
      if (tokens.length > 0) return replaceMacros({ tokens, text: this.text, end }, findMacro)
    }
    return undefined
  }

  /** Find the place of an offset, for messages. */
  findPlace(offset: number): Place {
    const before = this.text.slice(0, offset)
    const column = offset - before.lastIndexOf('\n')
    return { path: this.path, line: before.split('\n').length, column }
  }

  /** Count the lines that have been read, those of the command that runs included. */
  countLines(): number {
    const breaks = this.text.slice(0, this.#at).split('\n').length - 1
    return this.#at > this.text.length ? breaks + 1 : breaks
  }

  /** Begin again. Return how often that has been done. */
  rewind(): number {
    this.#at = 0
    this.#rewinds += 1
    return this.#rewinds
  }

  /** Take the rows that follow a `plot "-"`, up to a line `e`. */
  takeRows(): string {
    const rest = this.text.slice(this.#at)
    const end = /^[ \t]*e[ \t\r]*$/m.exec(rest)
    const rows = end === null ? rest : rest.slice(0, end.index)
    this.#at += end === null ? rest.length : end.index + end[0].length + 1
    return rows
  }

  #findLineEnd(start: number): number {
    const end = this.text.indexOf('\n', start)
    return end < 0 ? this.text.length : end + 1
  }

  #takeBlock(): DataBlock | undefined {
    DATA_BLOCK.lastIndex = this.#at
    const match = DATA_BLOCK.exec(this.text)
    if (match === null) return undefined
    const [head, name = '', mark = ''] = match
    const from = this.#at + head.length
    const end = new RegExp(`^${mark}[ \\t\\r]*$`, 'm').exec(this.text.slice(from))
    const start = this.#at
    if (end === null) {
      this.#at = this.text.length
      const expected = `a line \`${mark}\` after the data`
      throw new ScriptError({
        problem: { kind: 'script-syntax', actual: `$${name} << ${mark}`, expected },
        start,
      })
    }
    this.#at = from + end.index + end[0].length
    return { name: `$${name}`, text: this.text.slice(from, from + end.index) }
  }
}

/** Macros in macros, as deep as gnuplot 5.4 replaces them. */
const MAX_ROUNDS = 3

function replaceMacros(
  line: ScriptLine,
  findMacro: (name: string) => Value | undefined,
): ScriptLine {
  let replaced = line
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = replaceOnce(replaced, findMacro)
    if (next === undefined) break
    replaced = next
  }
  return replaced
}

/** Replace `@name` by the text of the variable; `undefined` where a line has none. */
function replaceOnce(
  { tokens, text, end }: ScriptLine,
  findMacro: (name: string) => Value | undefined,
): ScriptLine | undefined {
  const first = tokens[0]?.start ?? 0
  let written = ''
  let at = first
  tokens.forEach((token, i) => {
    const name = tokens[i + 1]
    if (token.kind !== 'symbol' || token.text !== '@' || name?.kind !== 'word') return
    const value = name.start === token.end ? findMacro(name.text) : undefined
    if (value?.kind !== 'text') return
    written += text.slice(at, token.start) + value.value
    at = name.end
  })
  if (at === first) return undefined
  const whole = written + text.slice(at, end)
  const place = tokens[0]?.place ?? first
  const line = tokeniseLine(whole, 0)
  return { ...line, text: whole, tokens: line.tokens.map((token) => ({ ...token, place })) }
}
