import type { AxisName, GridStyle } from '../charts/chart.ts'
import { completeLine, readLineChange } from './read-line-style.ts'
import { changeChart, omit, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set grid [xtics …] [front|back] [line [, minor line]]`. */
export function readGrid(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { chart } = settings
  const colorBox = chart.gridStyle?.colorBox
  const major = new Set<GridAxis>([...chart.grid, ...(colorBox?.isMajor === true ? CB : [])])
  const minor = new Set<GridAxis>([
    ...(chart.gridStyle?.minor ?? []),
    ...(colorBox?.isMinor === true ? CB : []),
  ])
  let style: GridStyle = chart.gridStyle ?? { minor: [], layer: 'back' }
  let isLineRead = false
  while (!reader.isAtEnd()) {
    if (changeGridTics(reader, major, minor)) continue
    if (reader.take('front')) style = { ...style, layer: 'front' }
    else if (reader.take('back', 'layerd$efault')) style = { ...style, layer: 'back' }
    else if (reader.take('vert$ical', 'novert$ical')) continue
    else if (isLineRead && reader.take(',')) {
      style = { ...style, minorLine: readGridLine(reader, settings) }
    } else {
      const line = readGridLine(reader, settings)
      style = { ...style, line, minorLine: line }
      isLineRead = true
    }
  }
  if (major.size + minor.size === 0) for (const name of ['x', 'y'] as const) major.add(name)
  const order: readonly AxisName[] = ['x', 'y', 'x2', 'y2']
  return changeChart(settings, {
    grid: order.filter((name) => major.has(name)),
    gridStyle: {
      ...style,
      minor: order.filter((name) => minor.has(name)),
      colorBox: { isMajor: major.has('cb'), isMinor: minor.has('cb') },
    },
  })
}

/** An axis that may have a grid; that of colours has it in the colour box. */
type GridAxis = AxisName | 'cb'

const GRID_AXES = ['x', 'y', 'x2', 'y2', 'cb'] as const

const CB = ['cb'] as const

/** Read `xtics`, `nomy2tics` and the like. Return `false` if the next word is none of them. */
function changeGridTics(reader: TokenReader, major: Set<GridAxis>, minor: Set<GridAxis>): boolean {
  const text = reader.peek()?.text ?? ''
  const [whole, no, m, name = ''] = /^(no)?(m)?([xy]2?|cb)(?:t(?:i(?:cs?)?)?)?$/.exec(text) ?? []
  if (whole === undefined) return false
  reader.next('tics')
  const axis = GRID_AXES.find((one) => one === name) ?? 'y'
  const set = m === undefined ? major : minor
  if (no === undefined) set.add(axis)
  else set.delete(axis)
  return true
}

/** Read the style of grid lines, which stay dotted without a line type. */
function readGridLine(reader: TokenReader, settings: ScriptSettings) {
  const position = reader.position
  const change = readLineChange(reader, settings)
  // Without a type, or with type 0, they stay dotted and thin, whatever else is set (gnuplot 5.4).
  if (reader.position > position) {
    const isOwn = (change.type ?? 0) !== 0
    const line = { width: 0.5, ...(isOwn ? change : omit(change, 'dash')) }
    return completeLine(line, 0)
  }
  throw reader.createUncovered('set grid')
}
