import { USUAL_BOXPLOT, type BoxplotStyle } from './make-boxplot.ts'
import { parseNumberExpression } from './parse-constant.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set style boxplot …`. */
export function readBoxplotStyle(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd()) return { ...settings, boxplot: USUAL_BOXPLOT }
  let { boxplot } = settings
  while (!reader.isAtEnd()) boxplot = { ...boxplot, ...readOption(reader, settings) }
  return { ...settings, boxplot }
}

function readOption(reader: TokenReader, settings: ScriptSettings): Partial<BoxplotStyle> {
  const number = (): number => parseNumberExpression(reader, settings.scope)
  if (reader.take('noout$liers')) return { hasOutliers: false }
  if (reader.take('out$liers')) return { hasOutliers: true }
  if (reader.take('point$type', 'pt')) return { pointType: Math.trunc(number()) }
  if (reader.take('range')) return { whiskers: { kind: 'range', value: number() } }
  if (reader.take('frac$tion')) {
    const value = number()
    if (value >= 0 && value <= 1) return { whiskers: { kind: 'fraction', value } }
    const reason = 'the fraction is from 0 to 1'
    throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
  }
  if (reader.take('candle$sticks')) return { isFinance: false }
  if (reader.take('finance$bars')) return { isFinance: true }
  if (reader.take('sep$aration')) return { separation: number() }
  if (reader.take('median$linewidth')) {
    const medianWidth = number()
    return medianWidth > 0 ? { medianWidth } : {}
  }
  if (reader.take('so$rted')) return { isSorted: true }
  if (reader.take('un$sorted')) return { isSorted: false }
  if (reader.take('lab$els')) {
    const labels = (['off', 'auto', 'x2', 'x'] as const).find((word) => reader.take(word))
    if (labels !== undefined) return { labels }
    throw reader.createSyntaxError('`off`, `auto`, `x` or `x2`')
  }
  throw reader.createUncovered('set style boxplot')
}
