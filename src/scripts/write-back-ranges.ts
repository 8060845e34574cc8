import type { Chart } from '../charts/chart.ts'
import { findRanges } from '../charts/gnuplot/ranges/ranges.ts'
import { tickAxes } from '../charts/gnuplot/tics/tick-axes.ts'
import { changeAxes, type ScriptSettings, type SettableAxis } from './script-settings.ts'

/** What an axis is restored to before any plot (gnuplot 5.4). */
const USUAL_RANGE = { min: -10, max: 10 }

/** Switch `set xrange writeback` on or off. */
export function setWriteback(
  settings: ScriptSettings,
  name: SettableAxis,
  isOn: boolean,
): ScriptSettings {
  const range = settings.writtenRanges[name]?.range ?? USUAL_RANGE
  return { ...settings, writtenRanges: { ...settings.writtenRanges, [name]: { isOn, range } } }
}

/** Set the range of an axis to the one that was written back: `set xrange restore`. */
export function restoreRange(settings: ScriptSettings, name: SettableAxis): ScriptSettings {
  const range = settings.writtenRanges[name]?.range ?? USUAL_RANGE
  return changeAxes(settings, [name], (axis) => ({ ...axis, range, usual: range }))
}

/** Keep the ranges of a chart, with what tics have added to them, for the axes that write them back. */
export function writeBackRanges(settings: ScriptSettings, chart: Chart): ScriptSettings {
  const names = (['x', 'y', 'x2', 'y2'] as const).filter(
    (name) => settings.writtenRanges[name]?.isOn === true,
  )
  if (names.length === 0) return settings
  const { axes } = tickAxes(chart, findRanges(chart).ranges, MOST_TICS)
  const written = names.flatMap((name) => {
    const found = axes[name]
    if (found === undefined) return []
    return [[name, { isOn: true, range: { min: found.min, max: found.max } }] as const]
  })
  const writtenRanges = { ...settings.writtenRanges, ...Object.fromEntries(written) }
  return { ...settings, writtenRanges }
}

const MOST_TICS = 1_000_000
