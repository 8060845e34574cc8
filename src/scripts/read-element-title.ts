import { createConstant } from './combine-expressions.ts'
import { parseNumberExpression, parseRequiredText, parseTextExpression } from './parse-constant.ts'
import { parseScriptExpression } from './parse-script-expression.ts'
import { integer } from './script-expression.ts'
import type { ElementTitle } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read the title of an element. */
export function readTitle(reader: TokenReader, settings: ScriptSettings): ElementTitle {
  const position = reader.position
  const isFunction = reader.isNext('columnhead$er') && reader.peek(1)?.text === '('
  if (!isFunction && reader.take('columnh$eader', 'col$umnheader')) {
    // `column(2)` is the header of column 2, not its value, as `columnheader 2` is (gnuplot 5.4).
    const isNumbered = reader.isNext('(') || reader.peek()?.kind === 'number'
    if (!isNumbered) return { kind: 'header', expression: undefined, usual: '' }
    const column = Math.trunc(parseNumberExpression(reader, settings.scope))
    return { kind: 'header', expression: createConstant(integer(column)), usual: '' }
  }
  const expression = parseScriptExpression(reader, settings.scope)
  if (expression.readsRow) return { kind: 'header', expression, usual: '' }
  reader.rewind(position)
  const text = parseRequiredText(reader, settings.scope, 'a title in quotes')
  return { kind: 'text', text }
}

/** Read over the title that an element does not have, such as `notitle columnhead`; return whether it is a header. */
export function skipTitle(reader: TokenReader, settings: ScriptSettings): boolean {
  const isHeader = reader.isNext('columnh$eader') || reader.isNext('col$umnheader')
  if (isHeader) readTitle(reader, settings)
  else parseTextExpression(reader, settings.scope)
  return isHeader
}
