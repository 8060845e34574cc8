import type { AxisName } from '../charts/chart.ts'
import { findXAxis, isOnAxis } from '../charts/gnuplot/ranges/plot-axes.ts'
import { findRanges } from '../charts/gnuplot/ranges/ranges.ts'
import { tickAxes } from '../charts/gnuplot/tics/tick-axes.ts'
import type { Scope } from './scope.ts'
import { integer, real, text, type Value } from './script-expression.ts'
import type { ScriptSession } from './script-session.ts'

/** The parts of gnuplot that scripts ask for and tracedocs has. */
const COMPILE_OPTIONS = '+OBJECTS +STATS +HIDDEN3D_QUADTREE'

const RANGE = /^GPVAL_(DATA_)?(X2?|Y2?)_(MIN|MAX)$/

/** Find a variable that gnuplot sets itself: the ranges of the chart drawn last, the terminal, the version. */
export function findSystemVariable(name: string, session: ScriptSession): Value | undefined {
  if (name === 'pi') return real(Math.PI)
  if (!name.startsWith('GPVAL_')) return undefined
  if (name === 'GPVAL_VERSION') return real(5.4)
  if (name === 'GPVAL_PATCHLEVEL') return text('4')
  if (name === 'GPVAL_TERM') return text(session.settings.isTerminalUnknown ? 'unknown' : 'svg')
  if (name === 'GPVAL_pi') return real(Math.PI)
  if (name === 'GPVAL_ENCODING') return text('default')
  if (name === 'GPVAL_ERRNO') return integer(0)
  if (name === 'GPVAL_SYSNAME') return text('Linux')
  if (name === 'GPVAL_COMPILE_OPTIONS') return text(COMPILE_OPTIONS)
  const [, data, axis = '', end] = RANGE.exec(name) ?? []
  const chart = session.lastChart
  const place = (['x', 'y', 'x2', 'y2'] as const).find((one) => one.toUpperCase() === axis)
  if (place === undefined || chart === undefined) return undefined
  const { ranges } = findRanges(chart)
  const found = data === undefined ? tickRange(session, place) : findDataRange(session, place)
  const range = found ?? ranges[place]
  if (range === undefined) return undefined
  return real(end === 'MIN' ? range.min : range.max)
}

function tickRange({ lastChart }: ScriptSession, name: AxisName) {
  if (lastChart === undefined) return undefined
  return tickAxes(lastChart, findRanges(lastChart).ranges, 1_000_000).axes[name]
}

/** Find the extent of the data on an axis, whatever its range. */
function findDataRange({ lastChart }: ScriptSession, name: AxisName) {
  if (lastChart === undefined) return undefined
  let [min, max] = [Infinity, -Infinity]
  for (const plot of lastChart.plots) {
    if (!isOnAxis(plot, name)) continue
    for (const value of findXAxis(plot) === name ? plot.x : plot.y) {
      if (value < min) min = value
      if (value > max) max = value
    }
  }
  return min > max ? undefined : { min, max }
}

/** Set `ARG0`, `ARG1` and so on. */
export function setArguments(scope: Scope, name: string, given: readonly string[]): void {
  scope.set('ARG0', text(name))
  scope.set('ARGC', integer(given.length))
  for (let i = 1; i <= 9; i++) scope.set(`ARG${String(i)}`, text(given[i - 1] ?? ''))
  scope.set('ARGV', { kind: 'array', value: given.map(text) })
}
