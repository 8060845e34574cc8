import { parseNumberExpression } from './parse-constant.ts'
import { changeChart, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** What is not covered: bars behind points, caps as wide as boxes, and lines of their own. */
const LINE_WORDS = [
  'back',
  'full$width',
  ...['lt', 'linet$ype', 'ls', 'lines$tyle', 'lw', 'linew$idth'],
  ...['lc', 'linec$olor', 'dt', 'dasht$ype'],
]

/** Read `set bars small|large|fullwidth|SIZE`: the width of the caps of error bars. */
export function readBars(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let barSize = 1
  while (!reader.isAtEnd()) {
    if (reader.take('s$mall')) barSize = 0
    else if (reader.take('l$arge')) barSize = 1
    else if (reader.take('def$ault')) barSize = 1
    else if (reader.take('front')) continue
    else if (LINE_WORDS.some((word) => reader.isNext(word))) {
      throw reader.createUncovered('set bars')
    } else barSize = Math.max(0, parseNumberExpression(reader, settings.scope))
  }
  return changeChart(settings, { barSize })
}
