import type { Clipping } from '../charts/chart.ts'
import { changeChart, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** gnuplot 5.4 draws a line with one end in the plot as far as the edge, and no line without an end there. */
const USUAL_CLIPPING: Clipping = { points: false, one: true, two: false }

/** Read `set clip [points|one|two]`; `points` is gnuplot's default. */
export function readClip(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd()) return changeClipping(settings, { points: true })
  return changeClipping(settings, { [takeKind(reader, 'set clip')]: true })
}

/** Read `unset clip [points|one|two]`; without a word, all of them. */
export function unsetClip(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd()) return changeClipping(settings, { points: false, one: false, two: false })
  // Nothing is clipped at the circle of a polar plot.
  if (reader.take('r$adial', 'polar')) return settings
  return changeClipping(settings, { [takeKind(reader, 'unset clip')]: false })
}

function changeClipping(settings: ScriptSettings, change: Partial<Clipping>): ScriptSettings {
  return changeChart(settings, { clip: { ...USUAL_CLIPPING, ...settings.chart.clip, ...change } })
}

function takeKind(reader: TokenReader, command: string): keyof Clipping {
  if (reader.take('p$oints')) return 'points'
  if (reader.take('o$ne')) return 'one'
  if (reader.take('t$wo')) return 'two'
  throw reader.createUncovered(command)
}
