import type { HexColor } from '../charts/chart.ts'
import type { LineChange, ScriptSettings } from './script-settings.ts'
import { TERMINAL_COLORS } from './terminal-colors.ts'
import type { TokenReader } from './token-reader.ts'

/** The colours of line types 1 to 8 (gnuplot 5.4). */
const SEQUENCES = {
  default: '#9400d3 #009e73 #56b4e9 #e69f00 #f0e442 #0072b2 #e51e10 #000000',
  podo: '#000000 #e69f00 #56b4e9 #009e73 #f0e442 #0072b2 #d55e00 #cc79a7',
} as const

/** Read `set colorsequence default|podo|classic`; the classic colours are those of the terminal. */
export function readColorSequence(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const name = (['default', 'podo', 'classic'] as const).find((word) => reader.take(word))
  if (name === undefined) throw reader.createSyntaxError('`default`, `podo` or `classic`')
  let { lineTypes } = settings
  const colors = name === 'classic' ? TERMINAL_COLORS : SEQUENCES[name].split(' ')
  // The terminal's colours have no end; a hundred types are more than a picture shows.
  const count = name === 'classic' ? 100 : colors.length
  if (name !== 'classic')
    for (let type = 9; type <= 100; type++) lineTypes = lineTypes.without(type)
  for (let type = 1; type <= count; type++) {
    const hex = colors[(type - 1) % colors.length] as HexColor
    const change: LineChange = {
      ...lineTypes.get(type),
      color: { kind: 'rgb', hex, opacity: 1 },
      // Types that do not repeat have symbols of their own.
      ...(type > 8 ? { point: { type } } : {}),
    }
    lineTypes = lineTypes.with(type, change)
  }
  return { ...settings, lineTypes }
}
