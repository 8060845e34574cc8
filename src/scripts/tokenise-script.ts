import { unescapeText } from './unescape-text.ts'
import { ScriptError, type Token } from './script-token.ts'

/** Numbers, words, and the operators of more than one character. */
const PIECE =
  /(?<number>(?:0[xX][\da-fA-F]+|\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?))|(?<word>\$?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)|(?<symbol>\*\*|<<|>>|<=|>=|==|!=|&&|\|\||.)/suy

/** The tokens of a line, and where the next one begins. */
export interface TokenisedLine {
  readonly tokens: readonly Token[]
  readonly end: number
}

/**
 * Split a line of a gnuplot script into tokens; `;` is one, and so is each line end in braces, which belong to the
 * line as a whole. `\` before a line end continues it, and `#` outside quotes starts a comment. Throws a
 * {@link ScriptError}.
 */
export function tokeniseLine(script: string, start: number): TokenisedLine {
  const tokens: Token[] = []
  let depth = 0
  let at = start
  for (;;) {
    at = skipBlanks(script, at)
    const character = script[at]
    if (character === undefined) break
    if (character === '\n') {
      if (depth <= 0 && !isElseNext(script, at, tokens.at(-1))) break
      tokens.push({ kind: 'symbol', text: '\n', start: at, end: at + 1 })
      at += 1
      continue
    }
    const token =
      character === '"' || character === "'" ? readQuoted(script, at) : readPiece(script, at)
    if (token.kind === 'symbol') depth += token.text === '{' ? 1 : token.text === '}' ? -1 : 0
    tokens.push(token)
    at = token.end
  }
  return { tokens, end: at }
}

/** Whether a line that ends with a brace goes on with `else` in the next one. */
function isElseNext(script: string, at: number, last: Token | undefined): boolean {
  if (last?.kind !== 'symbol' || last.text !== '}') return false
  return /^(?:\s|#[^\n]*\n)*else\b/.test(script.slice(at, at + MAX_GAP))
}

/** Characters between a block and its `else`. */
const MAX_GAP = 1000

/** Skip blanks, comments and continued line ends. */
function skipBlanks(script: string, start: number): number {
  const pattern = /(?:[ \t\r\f\v\ufeff]|\\[ \t]*(?:\r?\n|$)|#(?:\\\r?\n|[^\n])*)*/y
  pattern.lastIndex = start
  return start + (pattern.exec(script)?.[0].length ?? 0)
}

function readPiece(script: string, start: number): Token {
  PIECE.lastIndex = start
  const groups = PIECE.exec(script)?.groups ?? {}
  const { number, word, symbol = '' } = groups
  const text = number ?? word ?? symbol
  if (symbol === '`') {
    throw new ScriptError({ problem: { kind: 'refused-command', what: 'backquotes' }, start })
  }
  const kind = number === undefined ? (word === undefined ? 'symbol' : 'word') : 'number'
  return { kind, text, start, end: start + text.length }
}

/** Read a text in quotes; one that is not closed ends with its line (gnuplot 5.4). */
function readQuoted(script: string, start: number): Token {
  const quote = script[start] ?? ''
  const pattern = quote === '"' ? /"((?:[^"\\\n]|\\\r?\n|\\[^\n])*)("?)/y : /'((?:[^'\n]|'')*)('?)/y
  pattern.lastIndex = start
  const [whole = quote, inner = ''] = pattern.exec(script) ?? []
  const isDouble = quote === '"'
  if (isDouble && /(^|[^\\])`/.test(inner)) {
    throw new ScriptError({ problem: { kind: 'refused-command', what: 'backquotes' }, start })
  }
  const text = isDouble ? unescapeText(inner) : inner.replaceAll("''", "'")
  return { kind: 'text', text: text.replace(/\r$/, ''), start, end: start + whole.length }
}
