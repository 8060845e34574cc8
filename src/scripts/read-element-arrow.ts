import { parseNumberExpression } from './parse-constant.ts'
import type { PlotElement } from './script-plot.ts'
import { omit, type ArrowStyle, type ScriptSettings } from './script-settings.ts'
import { readArrowShape } from './set-objects.ts'
import type { TokenReader } from './token-reader.ts'

/** The arrows of an element, as far as it names their shape. */
export type ElementArrow = Pick<ArrowStyle, 'heads' | 'head' | 'line'>

/** Whether the points of a style are arrows. */
export function isArrow(style: PlotElement['style']): boolean {
  return style === 'vectors' || style === 'arrows'
}

/** Read `arrowstyle variable`, if it follows. */
export function takeVariableArrows(reader: TokenReader): boolean {
  const { position } = reader
  if (reader.take('as', 'arrowst$yle') && reader.take('var$iable')) return true
  reader.rewind(position)
  return false
}

/** Read the shape of the arrows of `with vectors`; `undefined`, with nothing read, if none follows. */
export function readElementArrow(
  reader: TokenReader,
  settings: ScriptSettings,
  before: ElementArrow,
): ElementArrow | undefined {
  if (reader.take('as', 'arrowst$yle')) {
    if (reader.isNext('var$iable')) throw reader.createUncovered('plot')
    const style = settings.arrowStyles.get(parseNumberExpression(reader, settings.scope)) ?? {}
    return omit(style, 'layer')
  }
  const shape = readArrowShape(reader, settings, before)
  return shape && { ...before, ...shape }
}
