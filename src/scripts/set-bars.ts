import type { Chart, LineStyle } from '../charts/chart.ts'
import { parseNumberExpression } from './parse-constant.ts'
import { readLineChange } from './read-line-style.ts'
import { changeChart, omit, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set bars small|large|fullwidth|SIZE [line properties]`: the caps and the lines of error bars. */
export function readBars(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd()) return resetBars(settings)
  let changed = settings
  while (!reader.isAtEnd()) {
    if (reader.take('def$ault')) changed = resetBars(settings)
    else if (reader.take('front')) changed = changeChart(changed, { hasBarsBehind: false })
    else if (reader.take('back')) changed = changeChart(changed, { hasBarsBehind: true })
    else changed = readLine(reader, changed) ?? resizeBars(changed, readSize(reader, changed))
  }
  return changed
}

function resetBars(settings: ScriptSettings): ScriptSettings {
  const { chart } = settings
  return { ...settings, chart: omit(omit(omit(chart, 'barSize'), 'barLine'), 'hasBarsBehind') }
}

function readSize(reader: TokenReader, { scope }: ScriptSettings): number {
  if (reader.take('s$mall')) return 0
  if (reader.take('l$arge')) return 1
  if (reader.take('full$width')) return FULL_WIDTH
  return parseNumberExpression(reader, scope)
}

/** Caps as wide as the box or the candle they belong to. */
const FULL_WIDTH = -1

function resizeBars(settings: ScriptSettings, barSize: number): ScriptSettings {
  return changeChart(settings, { barSize })
}

/** Read a line of their own; `undefined`, with nothing read, if none follows. */
function readLine(reader: TokenReader, settings: ScriptSettings): ScriptSettings | undefined {
  const position = reader.position
  const { color, dash, type, width = 1 } = readLineChange(reader, settings)
  if (reader.position === position) return undefined
  const ofType: LineStyle['color'] = type === undefined ? undefined : { kind: 'linetype', type }
  const shown = color ?? ofType
  const barLine: Chart['barLine'] = {
    width,
    ...(shown === undefined ? {} : { color: shown }),
    ...(dash === undefined ? {} : { dash }),
  }
  return changeChart(settings, { barLine })
}
