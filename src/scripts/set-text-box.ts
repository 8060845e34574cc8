import type { Caption } from '../charts/chart.ts'
import { parseNumberExpression } from './parse-constant.ts'
import { readColor } from './read-line-style.ts'
import { omit, type ScriptSettings, type TextBoxStyle } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** How many styles of boxes there are in gnuplot 5.4, the usual one included. */
export const TEXT_BOX_STYLES = 4

const USUAL: TextBoxStyle = { isOpaque: false, hasBorder: true }

/** Read `set style textbox [N] [opaque|transparent] [noborder|bordercolor …] …`. Colours and margins have no effect in an SVG of gnuplot 5.4. */
export function readTextBoxStyle(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const isNumbered = reader.peek()?.kind === 'number'
  const tag = isNumbered ? Math.trunc(parseNumberExpression(reader, settings.scope)) : 0
  if (tag < 0 || tag >= TEXT_BOX_STYLES) {
    const reason = `there are ${String(TEXT_BOX_STYLES - 1)} styles of text boxes`
    throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
  }
  let style = settings.textBoxes.get(tag) ?? USUAL
  while (!reader.isAtEnd()) style = readProperty(reader, settings, style)
  return { ...settings, textBoxes: settings.textBoxes.with(tag, style) }
}

function readProperty(
  reader: TokenReader,
  settings: ScriptSettings,
  style: TextBoxStyle,
): TextBoxStyle {
  if (reader.take('op$aque')) return { ...style, isOpaque: true }
  if (reader.take('trans$parent')) return { ...style, isOpaque: false }
  if (reader.take('nobo$rder')) return { ...style, hasBorder: false }
  if (reader.take('bo$rdercolor')) {
    if (!startsProperty(reader)) {
      // Whatever stands before the colour is passed over, as in `border lc "blue"` (gnuplot 5.4).
      if (!reader.isNext('lt')) reader.next('a colour')
      if (!startsProperty(reader)) readColor(reader, settings)
    }
    return { ...style, hasBorder: true }
  }
  if (reader.take('fillc$olor', 'fc')) readColor(reader, settings)
  else if (reader.take('linew$idth', 'lw')) parseNumberExpression(reader, settings.scope)
  else if (reader.take('mar$gins')) {
    if (!startsProperty(reader)) {
      parseNumberExpression(reader, settings.scope)
      if (reader.take(',')) parseNumberExpression(reader, settings.scope)
    }
  } else throw reader.createUncovered('set style textbox')
  return style
}

const PROPERTIES = [
  'op$aque',
  'trans$parent',
  'nobo$rder',
  'bo$rdercolor',
  'fillc$olor',
  'fc',
  'linew$idth',
  'lw',
  'mar$gins',
]

function startsProperty(reader: TokenReader): boolean {
  return reader.isAtEnd() || PROPERTIES.some((word) => reader.isNext(word))
}

/** Leave out the box of a text whose style shows none. */
export function settleBox<C extends Caption>(
  caption: C,
  { textBoxes }: Pick<ScriptSettings, 'textBoxes'>,
): C | Omit<C, 'box'> {
  if (caption.box === undefined) return caption
  const { isOpaque, hasBorder } = textBoxes.get(caption.box) ?? USUAL
  return isOpaque || hasBorder ? caption : omit(caption, 'box')
}
