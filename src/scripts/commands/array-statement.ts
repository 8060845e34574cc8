import { parseNumberExpression } from '../parse-constant.ts'
import { parseScriptExpression } from '../parse-script-expression.ts'
import type { ScriptCommand } from '../script-command.ts'
import { NO_ROW, real, type Value } from '../script-expression.ts'
import type { ScriptSession } from '../script-session.ts'
import type { TokenReader } from '../token-reader.ts'

/** The most elements of an array. */
const MAX_ELEMENTS = 1_000_000

/** An element without a value. */
const UNSET = real(NaN)

/** `array A[3]` or `array A = [1, 2, 3]`. */
export const arrayStatement: ScriptCommand = {
  words: ['array'],
  run: (reader, session) => {
    const { text: name } = reader.next('a name')
    const size = readSize(reader, session)
    session.scope.spend(reader.placeOfLast(), size ?? 0)
    const given = reader.take('=') ? readElements(reader, session) : []
    const value = Array.from({ length: size ?? given.length }, (_, i) => given[i] ?? UNSET)
    session.scope.set(name, { kind: 'array', value })
    return undefined
  },
}

function readSize(reader: TokenReader, { scope }: ScriptSession): number | undefined {
  if (!reader.take('[')) return undefined
  const size = Math.trunc(parseNumberExpression(reader, scope))
  reader.expect(']')
  if (size >= 1 && size <= MAX_ELEMENTS) return size
  const reason = `an array has 1 to ${String(MAX_ELEMENTS)} elements`
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
}

function readElements(reader: TokenReader, { scope }: ScriptSession): readonly Value[] {
  const values: Value[] = []
  reader.expect('[')
  while (!reader.take(']')) {
    values.push(parseScriptExpression(reader, scope).evaluate(NO_ROW))
    if (!reader.isNext(']')) reader.expect(',')
  }
  return values
}
