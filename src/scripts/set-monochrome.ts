import type { Dash } from '../charts/chart.ts'
import type { LineChange, ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set monochrome`: lines are black, and differ by their dashes. */
export function readMonochrome(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isNext('lt') || reader.isNext('linet$ype'))
    throw reader.createUncovered('set monochrome')
  reader.take('def$ault')
  return { ...settings, isMonochrome: true }
}

/** Read `unset monochrome`. */
export function unsetMonochrome(_: TokenReader, settings: ScriptSettings): ScriptSettings {
  return { ...settings, isMonochrome: false }
}

/** The line types of `set monochrome`, in their order: dashes and widths. All have the first symbol (gnuplot 5.4 `DEFAULT_MONO_LINETYPES`). */
const TYPES: readonly (readonly [dash: Dash, width: number])[] = [
  [{ kind: 'type', type: 1 }, 1],
  [{ kind: 'type', type: 2 }, 1],
  [{ kind: 'type', type: 3 }, 1],
  [{ kind: 'type', type: 4 }, 1],
  [{ kind: 'type', type: 1 }, 2],
  [{ kind: 'lengths', lengths: [16, 8, 2, 5, 2, 5, 2, 8] }, 1.2],
]

/** How many patterns of dashes the terminal has. */
const DASHES = 5

/** Find a line type of `set monochrome`; those beyond the last have the terminal's dashes in turn, as curves without a type have. */
export function findMonochromeType(type: number): LineChange {
  const color = { kind: 'linetype', type: -1 } as const
  const own = TYPES[type - 1]
  if (own === undefined) return { color, dash: { kind: 'type', type: ((type - 1) % DASHES) + 1 } }
  const [dash, width] = own
  return { color, dash, width, point: { type: 1 } }
}
