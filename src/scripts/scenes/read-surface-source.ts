import { parseScriptExpression } from '../parse-script-expression.ts'
import { readFileSource } from '../read-source.ts'
import { NO_ROW, type ScriptExpression } from '../script-expression.ts'
import type { DataSource } from '../script-plot.ts'
import type { ScriptSession } from '../script-session.ts'
import type { TokenReader } from '../token-reader.ts'
import type { SurfaceSource } from './surface-element.ts'

/** Read what an element of `splot` draws: a file, a data block, or a function of two variables. */
export function readSurfaceSource(
  reader: TokenReader,
  session: ScriptSession,
  {
    before,
    variables,
  }: {
    /** The source of the element before; `""` repeats it. */
    readonly before: DataSource | undefined
    /** The variables of functions. */
    readonly variables: readonly [string, string]
  },
): SurfaceSource {
  const token = reader.peek()
  const start = reader.placeOfNext()
  if (token === undefined) throw reader.createSyntaxError('a data file in quotes, or a function')
  if (token.kind === 'word' && token.text.startsWith('$')) {
    reader.next('a data block')
    const text = session.scope.blocks.get(token.text)
    if (text !== undefined) return { kind: 'block', name: token.text, text, start }
    throw session.scope.createUnknown(token.text, { kind: 'variable', start })
  }
  if (reader.isNext('keyentry')) throw reader.createUncovered('splot')
  const position = reader.position
  const expression = parseScriptExpression(reader, session.scope, variables)
  const value = expression.usesLocals ? undefined : expression.evaluate(NO_ROW)
  if (value?.kind === 'text') {
    if (value.value === '+' || value.value === '++') {
      const option = `"${value.value}"`
      throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'splot' })
    }
    const source = readFileSource(value.value, reader, { session, before, start })
    if (source.kind !== 'function') return source
  }
  const expressions: ScriptExpression[] = [expression]
  while (session.settings.isParametric && expressions.length < 3) {
    reader.expect(',')
    expressions.push(parseScriptExpression(reader, session.scope, variables))
  }
  return { kind: 'function', expressions, name: reader.quoteSince(position), start }
}
