import type { ColorBox } from '../charts/chart.ts'
import { parseNumberExpression } from './parse-constant.ts'
import { readCoordinate } from './read-caption.ts'
import { completeLine, findLineStyle } from './read-line-style.ts'
import { omit, type ScriptSettings } from './script-settings.ts'
import { USUAL_COLOR_BOX } from './usual-colors.ts'
import type { TokenReader } from './token-reader.ts'

const SCREEN = ['screen', 'screen'] as const

/** Where gnuplot 5.4 puts a box whose place is the user's, until he says where. */
const USUAL_PLACE = {
  origin: { x: 0.9, y: 0.2, systems: SCREEN },
  size: { x: 0.05, y: 0.6, systems: SCREEN },
} as const

/** Read `set colorbox …`. */
export function readColorBox(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let box: ColorBox = settings.colorBox ?? USUAL_COLOR_BOX
  let place = box.place ?? settings.colorBoxPlace
  let isPlaced = box.place !== undefined && !reader.isAtEnd()
  while (!reader.isAtEnd()) {
    if (reader.take('u$ser', 'at')) isPlaced = true
    else if (reader.take('def$ault')) isPlaced = false
    else if (reader.take('o$rigin'))
      place = { ...(place ?? USUAL_PLACE), origin: readCoordinate(reader, settings, 'screen') }
    else if (reader.take('s$ize'))
      place = { ...(place ?? USUAL_PLACE), size: readCoordinate(reader, settings, 'screen') }
    else box = { ...box, ...readOption(reader, settings) }
  }
  const bare = omit(box, 'place')
  const placed = isPlaced ? { ...bare, place: place ?? USUAL_PLACE } : bare
  return {
    ...settings,
    colorBox: placed,
    ...(place === undefined ? {} : { colorBoxPlace: place }),
  }
}

function readOption(reader: TokenReader, settings: ScriptSettings): Partial<ColorBox> {
  if (reader.take('v$ertical')) return { isHorizontal: false }
  if (reader.take('h$orizontal')) return { isHorizontal: true }
  if (reader.take('fr$ont')) return { layer: 'front' }
  if (reader.take('ba$ck')) return { layer: 'back' }
  if (reader.take('inv$ert')) return { isInverted: true }
  if (reader.take('noinv$ert')) return { isInverted: false }
  if (reader.take('nobo$rder')) return { hasBorder: false }
  if (reader.take('bd$efault')) return { hasBorder: true }
  if (reader.take('bo$rder')) {
    if (reader.peek()?.kind !== 'number') return { hasBorder: true }
    const style = parseNumberExpression(reader, settings.scope)
    return { hasBorder: true, border: completeLine(findLineStyle(style, settings), style) }
  }
  throw reader.createUncovered('set colorbox')
}
