import { isElementSet, parseScriptExpression } from './parse-script-expression.ts'
import { NO_ROW, text } from './script-expression.ts'
import type { ScriptSession } from './script-session.ts'
import type { TokenReader } from './token-reader.ts'

/** Run `name = value`, `f(x) = …` or `A[i] = value`. Return `false`, with nothing read, if the command is none of them. */
export function runDefinition(reader: TokenReader, session: Pick<ScriptSession, 'scope'>): boolean {
  const name = reader.peek()
  if (name?.kind !== 'word') return false
  const isVariable = isSymbol(reader, 1, '=')
  if (!isVariable && !isFunction(reader) && !isElementSet(reader)) return false
  try {
    if (isFunction(reader)) defineFunction(reader, session)
    else parseScriptExpression(reader, session.scope).evaluate(NO_ROW)
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

/** Define a function. Its body is parsed now, and evaluated at each call. */
function defineFunction(reader: TokenReader, { scope }: Pick<ScriptSession, 'scope'>): void {
  const position = reader.position
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
  // gnuplot keeps the definition as a text, too.
  scope.set(`GPFUN_${name}`, text(reader.quoteSince(position)))
}
