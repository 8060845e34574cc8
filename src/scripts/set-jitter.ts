import type { Jitter } from '../charts/chart.ts'
import { parseNumberExpression } from './parse-constant.ts'
import { readCoordinate } from './read-caption.ts'
import { changeChart, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

const USUAL: Jitter = {
  overlap: { size: 1, system: 'character' },
  spread: 1,
  limit: 0,
  kind: 'swarm',
}

/** Read `set jitter [overlap Y] [spread F] [wrap N] [swarm|square|vertical]`. */
export function readJitter(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { scope } = settings
  let jitter = USUAL
  while (!reader.isAtEnd()) {
    if (reader.take('over$lap')) {
      const { x, systems } = readCoordinate(reader, settings, 'character', 2)
      jitter = { ...jitter, overlap: { size: x, system: systems?.[0] ?? 'character' } }
    } else if (reader.take('spread')) {
      const spread = parseNumberExpression(reader, scope)
      jitter = { ...jitter, spread: spread > 0 ? spread : 1 }
    } else if (reader.take('wrap')) {
      jitter = { ...jitter, limit: parseNumberExpression(reader, scope) }
    } else if (reader.take('swarm')) jitter = { ...jitter, kind: 'swarm' }
    else if (reader.take('square')) jitter = { ...jitter, kind: 'square' }
    else if (reader.take('vert$ical')) jitter = { ...jitter, kind: 'vertical' }
    else throw reader.createUncovered('set jitter')
  }
  return changeChart(settings, { jitter })
}
