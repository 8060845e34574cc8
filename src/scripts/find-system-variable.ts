import type { AxisName } from '../charts/chart.ts'
import { measureCanvas } from '../charts/gnuplot/canvas.ts'
import { measureFrame } from '../charts/gnuplot/frame/margins.ts'
import { findXAxis, isOnAxis } from '../charts/gnuplot/ranges/plot-axes.ts'
import { findRanges } from '../charts/gnuplot/ranges/ranges.ts'
import { tickAxes } from '../charts/gnuplot/tics/tick-axes.ts'
import { integer, real, text, type Value } from './script-expression.ts'
import type { ScriptSession } from './script-session.ts'

/** The parts of gnuplot that scripts ask for and tracedocs has. */
const COMPILE_OPTIONS = '+OBJECTS +STATS +HIDDEN3D_QUADTREE'

const RANGE = /^GPVAL_(DATA_)?(X2?|Y2?|Z|CB)_(MIN|MAX)$/

/** Find a variable that gnuplot sets itself: the ranges of the chart drawn last, the terminal, the version. */
export function findSystemVariable(name: string, session: ScriptSession): Value | undefined {
  if (name === 'pi') return real(Math.PI)
  // The distance that the density of `vfill` is worked out for.
  if (name === 'VoxelDistance') return real(0)
  if (!name.startsWith('GPVAL_')) return undefined
  const known = CONSTANTS.get(name) ?? findState(name, session) ?? findLength(name, session)
  if (known !== undefined) return known
  const [, data, axis = '', end] = RANGE.exec(name) ?? []
  const range = findRange(session, axis, data !== undefined)
  if (range === undefined) return undefined
  return real(end === 'MIN' ? range.min : range.max)
}

/** Find the range of an axis of the last plot; z, and what no plot has, are those of the last `splot`. */
function findRange(session: ScriptSession, axis: string, isData: boolean) {
  const chart = session.lastChart
  const inSpace = (['z', 'x', 'y', 'cb'] as const).find((one) => one.toUpperCase() === axis)
  if (inSpace === 'z' || (chart === undefined && inSpace !== undefined))
    return session.findLastSceneRange?.(inSpace, isData)
  const place = (['x', 'y', 'x2', 'y2'] as const).find((one) => one.toUpperCase() === axis)
  if (place === undefined || chart === undefined) return undefined
  const found = isData ? findDataRange(session, place) : tickRange(session, place)
  return found ?? findRanges(chart).ranges[place]
}

/** What stays the same, whatever a script does. */
const CONSTANTS: ReadonlyMap<string, Value> = new Map([
  ['GPVAL_VERSION', real(5.4)],
  ['GPVAL_PATCHLEVEL', text('4')],
  ['GPVAL_COMPILE_OPTIONS', text(COMPILE_OPTIONS)],
  ['GPVAL_SYSNAME', text('Linux')],
  ['GPVAL_MACHINE', text('x86_64')],
  ['GPVAL_BITS', integer(64)],
  ['GPVAL_ERRNO', integer(0)],
  ['GPVAL_ERRMSG', text('')],
  ['GPVAL_ENCODING', text('default')],
  ['GPVAL_pi', real(Math.PI)],
  ['GPVAL_NaN', real(NaN)],
])

/** Find what a script has set, or done last. */
function findState(name: string, session: ScriptSession): Value | undefined {
  const { settings, multiplot, lastPlot } = session
  switch (name) {
    case 'GPVAL_TERM':
      return text(settings.isTerminalUnknown ? 'unknown' : 'svg')
    case 'GPVAL_MULTIPLOT':
      return integer(multiplot === undefined ? 0 : 1)
    case 'GPVAL_PLOT':
      return integer(lastPlot !== undefined && lastPlot.isScene !== true ? 1 : 0)
    case 'GPVAL_SPLOT':
      return integer(lastPlot?.isScene === true ? 1 : 0)
    case 'GPVAL_LINENO':
      return integer(session.source.countLines())
    case 'GPVAL_LAST_PLOT':
      return lastPlot && text(`${lastPlot.isScene === true ? 'splot' : 'plot'} ${lastPlot.text}`)
    default:
      return undefined
  }
}

/** Measure the terminal and the plot in it, as gnuplot 5.4 does: characters in units, the edges of the plot in pixels. */
function findLength(name: string, { settings, lastChart }: ScriptSession): Value | undefined {
  const [, what = ''] = TERMINAL.exec(name) ?? []
  if (what === '') return undefined
  const canvas = measureCanvas(settings.chart.terminal)
  const { width, height, charWidth, lineHeight, resolution } = canvas
  const whole = { XSIZE: width, YSIZE: height, HCHAR: charWidth, VCHAR: lineHeight }
  if (what === 'SCALE') return integer(resolution)
  if (isKey(what, whole)) return integer(whole[what])
  if (lastChart === undefined || lastChart.scene !== undefined) return undefined
  const { ranges } = findRanges(lastChart)
  const { axes } = tickAxes(lastChart, ranges, canvas.width)
  const { box } = measureFrame({ chart: lastChart, canvas, axes, ranges })
  const edges = { XMIN: box.left, XMAX: box.right, YMIN: box.bottom, YMAX: box.top }
  return isKey(what, edges) ? real(edges[what] / resolution) : undefined
}

const TERMINAL = /^GPVAL_TERM_(\w+)$/

function isKey<K extends string>(name: string, table: Readonly<Record<K, number>>): name is K {
  return Object.hasOwn(table, name)
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
