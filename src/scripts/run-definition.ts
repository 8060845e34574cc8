import { parseScriptExpression } from './parse-script-expression.ts'
import { NO_ROW, toNumber } from './script-expression.ts'
import type { ScriptSession } from './script-session.ts'
import type { TokenReader } from './token-reader.ts'

/** Run `name = value`, `f(x) = …` or `A[i] = value`. Return `false`, with nothing read, if the command is none of them. */
export function runDefinition(reader: TokenReader, session: Pick<ScriptSession, 'scope'>): boolean {
  const name = reader.peek()
  if (name?.kind !== 'word') return false
  const isVariable = isSymbol(reader, 1, '=')
  if (!isVariable && !isFunction(reader) && !isElement(reader)) return false
  try {
    if (isVariable) parseScriptExpression(reader, session.scope).evaluate(NO_ROW)
    else if (isSymbol(reader, 1, '(')) defineFunction(reader, session)
    else setElement(reader, session)
  } catch (error) {
    session.scope.unknown.add(name.text)
    throw error
  }
  return true
}

function isSymbol(reader: TokenReader, ahead: number, symbol: string): boolean {
  const token = reader.peek(ahead)
  return token?.kind === 'symbol' && token.text === symbol
}

/** Whether `f(a, b) =` follows. */
function isFunction(reader: TokenReader): boolean {
  if (!isSymbol(reader, 1, '(')) return false
  let at = 2
  while (reader.peek(at)?.kind === 'word' && isSymbol(reader, at + 1, ',')) at += 2
  return (
    reader.peek(at)?.kind === 'word' &&
    isSymbol(reader, at + 1, ')') &&
    isSymbol(reader, at + 2, '=')
  )
}

/** Whether `A[…] =` follows. */
function isElement(reader: TokenReader): boolean {
  if (!isSymbol(reader, 1, '[')) return false
  let depth = 0
  for (let at = 1; reader.peek(at) !== undefined; at++) {
    if (isSymbol(reader, at, '[')) depth += 1
    if (isSymbol(reader, at, ']')) depth -= 1
    if (depth === 0) return isSymbol(reader, at + 1, '=')
  }
  return false
}

/** Define a function. Its body is parsed now, and evaluated at each call. */
function defineFunction(reader: TokenReader, { scope }: Pick<ScriptSession, 'scope'>): void {
  const { text: name } = reader.next('a name')
  reader.expect('(')
  const parameters: string[] = []
  do parameters.push(reader.next('a parameter').text)
  while (reader.take(','))
  reader.expect(')')
  reader.expect('=')
  const body = parseScriptExpression(reader, scope, parameters)
  scope.unknown.delete(name)
  scope.functions.set(name, { parameters, body })
}

function setElement(reader: TokenReader, { scope }: Pick<ScriptSession, 'scope'>): void {
  const { text: name } = reader.next('a name')
  const start = reader.placeOfLast()
  const array = scope.get(name, start)
  reader.expect('[')
  const place = Math.trunc(toNumber(parseScriptExpression(reader, scope).evaluate(NO_ROW)))
  reader.expect(']')
  reader.expect('=')
  const value = parseScriptExpression(reader, scope).evaluate(NO_ROW)
  if (array.kind === 'array' && place >= 1 && place <= array.value.length) {
    array.value[place - 1] = value
    return
  }
  const reason = `\`${name}\` has no element ${String(place)}`
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
}
