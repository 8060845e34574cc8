import type { Side } from '../charts/chart.ts'
import { parseNumberExpression } from './parse-constant.ts'
import { changeChart, omit, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set lmargin 5` or `set lmargin at screen 0.1`; without a number, the margin is automatic again. */
export function readMargin(
  reader: TokenReader,
  settings: ScriptSettings,
  side: Side,
): ScriptSettings {
  const others = omit(settings.chart.margins ?? {}, side)
  if (reader.isAtEnd()) return changeChart(settings, { margins: others })
  reader.take('at')
  const unit = reader.take('sc$reen') ? 'screen' : 'character'
  reader.take('char$acter')
  const written = parseNumberExpression(reader, settings.scope)
  // A margin on the screen ends at its edges (gnuplot 5.4 `set_margin`).
  const size = unit === 'screen' ? Math.min(1, Math.max(0, written)) : written
  if (size < 0) return changeChart(settings, { margins: others })
  return changeChart(settings, { margins: { ...others, [side]: { unit, size } } })
}

/** Read `set margins l,r,b,t`, each like {@link readMargin}. */
export function readMargins(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd()) return { ...settings, chart: omit(settings.chart, 'margins') }
  let changed = settings
  for (const side of ['left', 'right', 'bottom', 'top'] as const) {
    changed = readMargin(reader, changed, side)
    if (!reader.take(',')) break
  }
  return changed
}
