import { parseTextExpression } from './parse-constant.ts'
import { parseScriptExpression } from './parse-script-expression.ts'
import type { ElementTitle } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read the title of an element. */
export function readTitle(reader: TokenReader, settings: ScriptSettings): ElementTitle {
  const position = reader.position
  if (reader.take('columnh$eader', 'col$umnheader')) {
    if (!reader.take('(')) return { kind: 'header', expression: undefined, usual: '' }
    const expression = parseScriptExpression(reader, settings.scope)
    reader.expect(')')
    // The number may be that of a round, which is another one when the headers are read.
    if (!reader.isNext('[')) return { kind: 'header', expression, usual: '' }
    // A part of a header: `columnhead(2)[1:3]`.
    reader.rewind(position)
  }
  const expression = parseScriptExpression(reader, settings.scope)
  if (expression.readsRow) return { kind: 'header', expression, usual: '' }
  reader.rewind(position)
  const text = parseTextExpression(reader, settings.scope)
  if (text === undefined) throw reader.createSyntaxError('a title in quotes')
  return { kind: 'text', text }
}
