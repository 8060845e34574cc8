import { parseTextExpression } from './parse-constant.ts'
import { readCaptionProperty } from './read-caption.ts'
import { changeChart, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

const USUAL: NonNullable<ScriptSettings['chart']['stamp']> = {
  caption: { text: '%a %b %d %H:%M:%S %Y', enhanced: true, rotate: 0 },
  place: 'bottom',
}

/** Read `set timestamp` (gnuplot 5.4). */
export function readStampSetting(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let { caption, place } = settings.chart.stamp ?? USUAL
  let isNamed = false
  while (!reader.isAtEnd()) {
    if (reader.take('t$op')) place = 'top'
    else if (reader.take('b$ottom')) place = 'bottom'
    else if (reader.take('r$otate')) caption = { ...caption, rotate: 90 }
    else if (reader.take('n$orotate')) caption = { ...caption, rotate: 0 }
    else {
      const changed = readCaptionProperty(reader, settings, caption)
      const text =
        changed === undefined && !isNamed ? parseTextExpression(reader, settings.scope) : undefined
      if (text !== undefined) isNamed = true
      else if (changed === undefined) throw reader.createUncovered('set timestamp')
      caption = changed ?? { ...caption, text: text ?? '' }
    }
  }
  return changeChart(settings, { stamp: { caption, place } })
}
