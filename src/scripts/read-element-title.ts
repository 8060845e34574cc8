import { parseTextExpression } from './parse-constant.ts'
import { parseScriptExpression } from './parse-script-expression.ts'
import type { ElementTitle } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read the title of an element. */
export function readTitle(reader: TokenReader, settings: ScriptSettings): ElementTitle {
  const position = reader.position
  if (reader.take('columnh$eader', 'col$umnheader')) {
    if (!reader.isNext('(')) return { kind: 'header', expression: undefined, usual: '' }
    reader.rewind(position)
  }
  const expression = parseScriptExpression(reader, settings.scope)
  if (expression.readsRow) return { kind: 'header', expression, usual: '' }
  reader.rewind(position)
  const text = parseTextExpression(reader, settings.scope)
  if (text === undefined) throw reader.createSyntaxError('a title in quotes')
  return { kind: 'text', text }
}

/** Read over the title that an element does not have, such as `notitle columnhead`; return whether it is a header. */
export function skipTitle(reader: TokenReader, settings: ScriptSettings): boolean {
  const isHeader = reader.isNext('columnh$eader') || reader.isNext('col$umnheader')
  if (isHeader) readTitle(reader, settings)
  else parseTextExpression(reader, settings.scope)
  return isHeader
}
