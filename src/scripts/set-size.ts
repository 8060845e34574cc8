import { parseNumberExpression } from './parse-constant.ts'
import { changeChart, omit, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set size [square|ratio r|noratio] [x,y]`. */
export function readSize(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let next = settings
  if (reader.isAtEnd()) next = changeRegion(settings, { width: 1, height: 1 })
  while (!reader.isAtEnd()) {
    if (reader.take('sq$uare')) next = changeChart(next, { ratio: 1 })
    else if (reader.take('ra$tio')) {
      next = changeChart(next, { ratio: parseNumberExpression(reader, settings.scope) })
    } else if (reader.take('nosq$uare', 'nora$tio')) {
      next = { ...next, chart: omit(next.chart, 'ratio') }
    } else {
      const width = parseNumberExpression(reader, settings.scope)
      const height = reader.take(',') ? parseNumberExpression(reader, settings.scope) : width
      next = changeRegion(next, { width, height })
    }
  }
  return next
}

/** Read `set origin x,y`. */
export function readOrigin(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd()) return changeRegion(settings, { x: 0, y: 0 })
  const x = parseNumberExpression(reader, settings.scope)
  reader.expect(',')
  return changeRegion(settings, { x, y: parseNumberExpression(reader, settings.scope) })
}

/** Take the whole canvas again, as `unset size` and `unset origin` do. */
export function changeRegion(
  settings: ScriptSettings,
  change: Partial<NonNullable<ScriptSettings['chart']['region']>>,
): ScriptSettings {
  const before = settings.chart.region ?? { width: 1, height: 1, x: 0, y: 0 }
  return changeChart(settings, { region: { ...before, ...change } })
}
