import type { ChartOffsets } from '../charts/chart.ts'
import { parseNumberExpression } from './parse-constant.ts'
import { changeChart, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set offsets left, right, top, bottom`: room beside the data, where an axis is autoscaled. */
export function readOffsets(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const sides: { readonly size: number; readonly isGraph: boolean }[] = []
  while (!reader.isAtEnd()) {
    const isGraph = reader.take('gr$aph')
    if (!isGraph) reader.take('fir$st')
    sides.push({ size: parseNumberExpression(reader, settings.scope), isGraph })
    if (!reader.isAtEnd()) reader.expect(',')
  }
  const none = { size: 0, isGraph: false }
  const [left = none, right = none, top = none, bottom = none] = sides
  const offsets: ChartOffsets = { left, right, top, bottom }
  return changeChart(settings, { offsets })
}
