import { unescapeText } from './unescape-text.ts'
import { ScriptError, type Command, type DataBlock, type Token } from './script-token.ts'

/** A script split into its commands and data blocks, in order. */
export interface TokenisedScript {
  readonly steps: readonly (Command | DataBlock)[]
}

/** Numbers, words, and the operators of more than one character. */
const PIECE =
  /(?<number>(?:0[xX][\da-fA-F]+|\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?))|(?<word>\$?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)|(?<symbol>\*\*|<<|>>|<=|>=|==|!=|&&|\|\||.)/suy

const DATA_BLOCK = /\$([A-Za-z_]\w*)[ \t]*<<[ \t]*([A-Za-z_]\w*)[^\n]*\n/y

/**
 * Split a gnuplot script into commands. A command ends at the line end or at `;`; `\` before a line end
 * continues it, and `#` outside quotes starts a comment. Throws a {@link ScriptError}.
 */
export function tokeniseScript(script: string): TokenisedScript {
  const steps: (Command | DataBlock)[] = []
  let tokens: Token[] = []
  let at = 0
  const endCommand = (): void => {
    if (tokens.length > 0) steps.push({ tokens, end: at })
    tokens = []
  }
  while (at < script.length) {
    const block = tokens.length === 0 ? matchDataBlock(script, at) : undefined
    if (block !== undefined) {
      steps.push(block.block)
      at = block.end
      continue
    }
    const blank = matchBlank(script, at)
    if (blank > at) {
      at = blank
      continue
    }
    const character = script[at] ?? ''
    if (character === '\n' || character === ';') {
      endCommand()
      at += 1
      continue
    }
    const token =
      character === '"' || character === "'" ? readQuoted(script, at) : readPiece(script, at)
    tokens.push(token)
    at = token.end
  }
  endCommand()
  return { steps }
}

/** Skip blanks, comments and continued line ends. */
function matchBlank(script: string, start: number): number {
  const pattern = /(?:[ \t\r\f\v\ufeff]|\\[ \t]*\r?\n|#(?:\\\r?\n|[^\n])*)*/y
  pattern.lastIndex = start
  return start + (pattern.exec(script)?.[0].length ?? 0)
}

function matchDataBlock(
  script: string,
  start: number,
): { block: DataBlock; end: number } | undefined {
  DATA_BLOCK.lastIndex = start
  const match = DATA_BLOCK.exec(script)
  if (match === null) return undefined
  const [head, name = '', mark = ''] = match
  const from = start + head.length
  const end = new RegExp(`^${mark}[ \\t\\r]*$`, 'm').exec(script.slice(from))
  if (end === null) {
    throw syntaxError(start, `$${name} << ${mark}`, `a line \`${mark}\` after the data`)
  }
  const text = script.slice(from, from + end.index)
  return { block: { name: `$${name}`, text }, end: from + end.index + end[0].length }
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

function readQuoted(script: string, start: number): Token {
  const quote = script[start] ?? ''
  const pattern = quote === '"' ? /"((?:[^"\\\n]|\\\r?\n|\\[^\n])*)"/y : /'((?:[^'\n]|'')*)'/y
  pattern.lastIndex = start
  const match = pattern.exec(script)
  if (match === null) throw syntaxError(start, quote, `a closing \`${quote}\` on the same line`)
  const [whole, inner = ''] = match
  const isDouble = quote === '"'
  if (isDouble && /(^|[^\\])`/.test(inner)) {
    throw new ScriptError({ problem: { kind: 'refused-command', what: 'backquotes' }, start })
  }
  const text = isDouble ? unescapeText(inner) : inner.replaceAll("''", "'")
  return { kind: 'text', text, start, end: start + whole.length }
}

function syntaxError(start: number, actual: string, expected: string): ScriptError {
  return new ScriptError({ problem: { kind: 'script-syntax', actual, expected }, start })
}
