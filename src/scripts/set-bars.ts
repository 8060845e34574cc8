import { parseNumberExpression } from './parse-constant.ts'
import { changeChart, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set bars small|large|fullwidth|SIZE`: the width of the caps of error bars. */
export function readBars(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let barSize = 1
  while (!reader.isAtEnd()) {
    if (reader.take('s$mall')) barSize = 0
    else if (reader.take('l$arge')) barSize = 1
    else if (reader.take('def$ault')) barSize = 1
    else if (reader.isNext('fullw$idth') || reader.isNext('front') || reader.isNext('back')) {
      throw reader.createUncovered('set bars')
    } else barSize = Math.max(0, parseNumberExpression(reader, settings.scope))
  }
  return changeChart(settings, { barSize })
}
