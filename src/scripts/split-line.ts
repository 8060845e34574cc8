import { ScriptError, type Token } from './script-token.ts'

const OPENING = new Set(['(', '{', '['])
const CLOSING = new Set([')', '}', ']'])

/** Find the bracket that closes the one at `open`; throws where there is no bracket, or none that closes it. */
export function findClosing(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind !== 'symbol') {
      if (at === open) break
      continue
    }
    if (OPENING.has(token.text)) depth += 1
    else if (CLOSING.has(token.text)) depth -= 1
    if (depth === 0) {
      if (at > open) return at
      break
    }
  }
  throw missingBracket(tokens, open)
}

function missingBracket(tokens: readonly Token[], open: number): ScriptError {
  const token = tokens[open] ?? tokens.at(-1)
  const isOpen = token?.kind === 'symbol' && OPENING.has(token.text)
  const expected = isOpen ? `a bracket that closes this \`${token.text}\`` : '`(` or `{`'
  const problem = { kind: 'script-syntax', actual: token?.text ?? '', expected } as const
  return new ScriptError({ problem, start: token?.place ?? token?.start ?? 0 })
}

/** Find the end of the command that begins the tokens: a `;` or a line end that stands in no bracket. */
export function findStatementEnd(tokens: readonly Token[]): number {
  return findEnd(tokens, 0, [';', '\n', '}'])
}

/** Find the end of the line from a token on. */
export function findLineEnd(tokens: readonly Token[], from: number): number {
  return findEnd(tokens, from, ['\n'])
}

function findEnd(tokens: readonly Token[], from: number, ends: readonly string[]): number {
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind !== 'symbol') continue
    if (depth === 0 && ends.includes(token.text)) return at
    if (OPENING.has(token.text)) depth += 1
    else if (CLOSING.has(token.text)) depth = Math.max(0, depth - 1)
  }
  return tokens.length
}

/** Split what follows an `if` without braces at its `else`. */
export function splitElse(tokens: readonly Token[]): {
  readonly yes: readonly Token[]
  readonly no: readonly Token[]
} {
  let nested = 0
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue
    if (token.text === 'if') nested += 1
    if (token.text !== 'else') continue
    if (nested === 0) return { yes: tokens.slice(0, at), no: tokens.slice(at + 1) }
    nested -= 1
  }
  return { yes: tokens, no: [] }
}

/** Find the first token from `from` on that is no line end. */
export function skipLineEnds(tokens: readonly Token[], from: number): number {
  let at = from
  while (tokens[at]?.kind === 'symbol' && tokens[at]?.text === '\n') at += 1
  return at
}

/** Find the end of what follows `else` without braces: another `if` with all that belongs to it, or a line. */
export function findElseEnd(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.text !== 'if') return findLineEnd(tokens, from)
  const close = findClosing(tokens, from + 1)
  if (tokens[close + 1]?.text !== '{') return findLineEnd(tokens, close + 1)
  const end = findClosing(tokens, close + 1)
  const next = skipLineEnds(tokens, end + 1)
  if (tokens[next]?.text !== 'else') return end + 1
  const body = next + 1
  return tokens[body]?.text === '{' ? findClosing(tokens, body) + 1 : findElseEnd(tokens, body)
}
