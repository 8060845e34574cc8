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
    else if (reader.take('front')) continue
    // Bars behind points, and caps as wide as boxes, are not covered.
    else if (reader.isNext('back') || reader.isNext('full$width'))
      throw reader.createUncovered('set bars')
    else changed = readLine(reader, changed) ?? resizeBars(changed, readSize(reader, changed))
  }
  return changed
}

function resetBars(settings: ScriptSettings): ScriptSettings {
  const { chart } = settings
  return { ...settings, chart: omit(omit(chart, 'barSize'), 'barLine') }
}

function readSize(reader: TokenReader, { scope }: ScriptSettings): number {
  if (reader.take('s$mall')) return 0
  if (reader.take('l$arge')) return 1
  return Math.max(0, parseNumberExpression(reader, scope))
}

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
