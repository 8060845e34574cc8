import type { AxisName, GridStyle } from '../charts/chart.ts'
import { completeLine, readLineChange } from './read-line-style.ts'
import { changeChart, omit, type ScriptSettings } from './script-settings.ts'
import { parseNumberExpression } from './parse-constant.ts'
import { changePolar } from './polar/set-polar.ts'
import { changeScene } from './scenes/change-scene.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set grid [xtics …] [front|back] [line [, minor line]]`. */
export function readGrid(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { chart } = settings
  const colorBox = chart.gridStyle?.colorBox
  const { grid } = settings.scene
  let { spokes } = settings.polar.grid
  let { isVertical, layer } = grid
  const major = new Set<GridAxis>([
    ...chart.grid,
    ...(colorBox?.isMajor === true ? CB : []),
    ...(grid.isMajor ? Z : []),
    ...(settings.polar.grid.isMajor ? R : []),
  ])
  const minor = new Set<GridAxis>([
    ...(chart.gridStyle?.minor ?? []),
    ...(colorBox?.isMinor === true ? CB : []),
    ...(grid.isMinor ? Z : []),
    ...(settings.polar.grid.isMinor ? R : []),
  ])
  let style: GridStyle = chart.gridStyle ?? { minor: [], layer: 'back' }
  let isLineRead = false
  // Behind `noztics` there may be no grid at all, unless something else follows (gnuplot 5.4).
  let isChosen = false
  while (!reader.isAtEnd()) {
    isChosen = changeGridTics(reader, major, minor)
    if (isChosen) continue
    const placed = takeLayer(reader)
    if (placed !== undefined) {
      layer = placed
      style = { ...style, layer: placed === 'front' ? 'front' : 'back' }
    } else if (reader.take('po$lar')) {
      major.add('r')
      spokes = readSpokes(reader, settings)
    } else if (reader.take('nopo$lar')) spokes = 0
    else if (reader.take('vert$ical')) isVertical = true
    else if (reader.take('novert$ical')) isVertical = false
    else if (isLineRead && reader.take(',')) {
      style = { ...style, minorLine: readGridLine(reader, settings) }
    } else {
      const line = readGridLine(reader, settings)
      style = { ...style, line, minorLine: line }
      isLineRead = true
    }
  }
  if (!isChosen && major.size + minor.size === 0 && spokes === 0) {
    const { isOn } = settings.polar
    for (const name of isOn ? R : XY) major.add(name)
    if (isOn) spokes = USUAL_SPOKES
  }
  const order: readonly AxisName[] = ['x', 'y', 'x2', 'y2']
  const polarGrid = { isMajor: major.has('r'), isMinor: minor.has('r'), spokes }
  const changed = changeScene(changePolar(settings, { grid: polarGrid }), {
    grid: { isMajor: major.has('z'), isMinor: minor.has('z'), isVertical, layer },
  })
  return changeChart(changed, {
    grid: order.filter((name) => major.has(name)),
    gridStyle: {
      ...style,
      minor: order.filter((name) => minor.has(name)),
      colorBox: { isMajor: major.has('cb'), isMinor: minor.has('cb') },
    },
  })
}

/** An axis that may have a grid; that of colours has it in the colour box. */
type GridAxis = AxisName | 'z' | 'cb' | 'r'

const GRID_AXES = ['x', 'y', 'x2', 'y2', 'z', 'cb', 'r'] as const

const CB = ['cb'] as const
const Z = ['z'] as const
const R = ['r'] as const
const XY = ['x', 'y'] as const

/** A line every 30 degrees. */
const USUAL_SPOKES = 30 * (Math.PI / 180)

/** Read the angle between the lines of `set grid polar 45`; more than a turn of radians are degrees (gnuplot 5.4). */
function readSpokes(reader: TokenReader, settings: ScriptSettings): number {
  if (!isNumberNext(reader, settings)) return USUAL_SPOKES
  const angle = parseNumberExpression(reader, settings.scope)
  return angle * (angle > 2 * Math.PI ? Math.PI / 180 : settings.scope.radiansPerAngle)
}

/** Whether a number, a variable or an expression in brackets follows. */
function isNumberNext(reader: TokenReader, { scope }: ScriptSettings): boolean {
  const token = reader.peek()
  if (token === undefined) return false
  if (token.kind === 'number') return true
  return (
    token.text === '(' ||
    token.text === '-' ||
    (token.kind === 'word' && scope.isDefined(token.text))
  )
}

/** Read whether the grid lies before the curves or behind them. */
function takeLayer(reader: TokenReader): 'front' | 'back' | 'default' | undefined {
  if (reader.take('front')) return 'front'
  if (reader.take('back')) return 'back'
  return reader.take('layerd$efault', 'behind') ? 'default' : undefined
}

/** Read `xtics`, `nomy2tics` and the like. Return `false` if the next word is none of them. */
function changeGridTics(reader: TokenReader, major: Set<GridAxis>, minor: Set<GridAxis>): boolean {
  const text = reader.peek()?.text ?? ''
  const [whole, no, m, name = ''] =
    /^(no)?(m)?([xy]2?|z|cb|r)(?:t(?:i(?:cs?)?)?)?$/.exec(text) ?? []
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
