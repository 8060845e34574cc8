import { showBareBytes } from '../charts/bare-bytes.ts'
import { parseTextExpression } from './parse-constant.ts'
import type { Scope } from './scope.ts'
import type { TextTarget } from './script-session.ts'
import { ScriptError } from './script-token.ts'
import type { TokenReader } from './token-reader.ts'

/** The most characters that a script may write for itself. */
const MOST_CHARACTERS = 64_000_000

/** Read `$block` or `"file"` with `append`; `undefined` if there is none. What was there before is dropped without `append`. */
export function readTarget(reader: TokenReader, scope: Scope): TextTarget | undefined {
  if (reader.isAtEnd()) return undefined
  const token = reader.peek()
  const isBlock = token?.kind === 'word' && token.text.startsWith('$')
  const name = isBlock ? reader.next('a data block').text : parseTextExpression(reader, scope)
  if (name === undefined || name === '-') return undefined
  if (name.startsWith('|')) {
    throw reader.createErrorBefore({ kind: 'refused-command', what: `the pipe \`${name}\`` })
  }
  const texts = isBlock ? scope.blocks : scope.files
  if (!reader.take('app$end')) texts.set(name, '')
  return { name }
}

/** Add text to a target; more than memory should hold is an error at `start`. */
export function addText(
  scope: Scope,
  { name }: TextTarget,
  { text, start }: { readonly text: string; readonly start: number },
): void {
  const texts = name.startsWith('$') ? scope.blocks : scope.files
  const before = texts.get(name) ?? ''
  if (before.length + text.length > MOST_CHARACTERS) {
    const reason = `a script writes at most ${String(MOST_CHARACTERS)} characters for itself`
    throw new ScriptError({ problem: { kind: 'bad-script-value', reason }, start })
  }
  texts.set(name, before + showBareBytes(text))
}
