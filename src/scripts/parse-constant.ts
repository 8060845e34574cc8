import { FUNCTIONS } from './functions.ts'
import { parseScriptExpression } from './parse-script-expression.ts'
import type { Scope } from './scope.ts'
import { NO_ROW, toNumber } from './script-expression.ts'
import type { ScriptError } from './script-token.ts'
import type { TokenReader } from './token-reader.ts'

/** Parse an expression that must give a number without reading a row. */
export function parseNumberExpression(reader: TokenReader, scope: Scope): number {
  const position = reader.position
  const value = parseScriptExpression(reader, scope).evaluate(NO_ROW)
  const number = toNumber(value)
  if (Number.isFinite(number)) return number
  reader.rewind(position)
  throw reader.createSyntaxError(Number.isNaN(number) ? 'a number' : 'a finite number')
}

/** Parse an expression that gives a text; `undefined`, with nothing read, if what follows gives none. */
export function parseTextExpression(reader: TokenReader, scope: Scope): string | undefined {
  if (!mayBeText(reader, scope)) return undefined
  const position = reader.position
  const value = parseScriptExpression(reader, scope).evaluate(NO_ROW)
  if (value.kind === 'text') return value.value
  reader.rewind(position)
  return undefined
}

/** Parse an expression that must give a text; what is `expected` tells where it does not. */
export function parseRequiredText(reader: TokenReader, scope: Scope, expected: string): string {
  const text = parseTextExpression(reader, scope)
  if (text !== undefined) return text
  throw findUnsetText(reader, scope) ?? reader.createSyntaxError(expected)
}

/** Create the error for a word that stands where a text is needed: a variable that is not set; `undefined` for anything else. */
export function findUnsetText(reader: TokenReader, scope: Scope): ScriptError | undefined {
  const token = reader.peek()
  if (token?.kind !== 'word' || scope.isDefined(token.text)) return undefined
  return scope.createUnknown(token.text, { kind: 'variable', start: reader.placeOfNext() })
}

/** Whether the next token may begin a text: words that name nothing are options. */
function mayBeText(reader: TokenReader, scope: Scope): boolean {
  const token = reader.peek()
  if (token?.kind === 'text' || token?.text === '(') return true
  if (token?.kind !== 'word') return false
  if (token.text.startsWith('$')) return reader.peek(1)?.text === '['
  if (reader.peek(1)?.text === '(' && reader.peek(1)?.kind === 'symbol') {
    return (
      Object.hasOwn(FUNCTIONS, token.text) ||
      scope.functions.has(token.text) ||
      token.text === 'value'
    )
  }
  const variable = scope.variables.get(token.text) ?? scope.findSystem(token.text)
  return variable?.kind === 'text' || variable?.kind === 'array'
}
