import { parseScriptExpression } from './parse-script-expression.ts'
import { NO_ROW, toNumber, type Scope } from './script-expression.ts'
import type { TokenReader } from './token-reader.ts'

/** Parse an expression that must give a number without reading a row. */
export function parseNumberExpression(reader: TokenReader, scope: Scope): number {
  const position = reader.position
  const value = parseScriptExpression(reader, scope).evaluate(NO_ROW)
  const number = toNumber(value)
  if (value.kind !== 'text' && !Number.isNaN(number)) return number
  reader.rewind(position)
  throw reader.createSyntaxError('a number')
}

/** Parse an expression that gives a text; `undefined`, with nothing read, if the next token begins none. */
export function parseTextExpression(reader: TokenReader, scope: Scope): string | undefined {
  const token = reader.peek()
  if (token === undefined) return undefined
  const named = token.kind === 'word' ? scope.variables.get(token.text) : undefined
  const isCall = token.kind === 'word' && ['sprintf', 'substr', 'word'].includes(token.text)
  if (token.kind !== 'text' && named?.kind !== 'text' && !isCall) return undefined
  const value = parseScriptExpression(reader, scope).evaluate(NO_ROW)
  return value.kind === 'text' ? value.value : undefined
}
