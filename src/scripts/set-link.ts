import type { Axis, AxisLink } from '../charts/chart.ts'
import { parseScriptExpression } from './parse-script-expression.ts'
import { real, toNumber } from './script-expression.ts'
import { changeAxes, omit, type ScriptSettings } from './script-settings.ts'
import { ScriptError } from './script-token.ts'
import type { TokenReader } from './token-reader.ts'

/** The axes that can be linked: a second axis follows its first one. */
type Direction = 'x' | 'y'

/** Read `set link x2|y2 [via f(x) inverse g(x)]`: the second axis shows the range of the first one (gnuplot 5.4). */
export function readLink(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const direction = readDirection(reader)
  const link = reader.take('via') ? readFunctions(reader, settings, direction) : SAME
  if (settings.chart.axes[direction].log !== undefined) {
    const option = 'a logarithmic axis'
    throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'set link' })
  }
  return changeAxes(settings, [`${direction}2`], (axis) => ({ ...axis, link }))
}

/** Read `unset link x2|y2`. */
export function unsetLink(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  return changeAxes(settings, [`${readDirection(reader)}2`], (axis) => omit(axis, 'link'))
}

/** What links axes that have the same range. */
const SAME: AxisLink = { text: '', toSecond: (value) => value, toFirst: (value) => value }

function readDirection(reader: TokenReader): Direction {
  if (reader.take('x$2')) return 'x'
  if (reader.take('y$2')) return 'y'
  throw reader.createSyntaxError('`x2` or `y2`')
}

function readFunctions(
  reader: TokenReader,
  settings: ScriptSettings,
  direction: Direction,
): AxisLink {
  const { scope } = settings
  const read = (): { readonly text: string; readonly call: (value: number) => number } => {
    const before = reader.position
    const expression = parseScriptExpression(reader, scope, [direction])
    const { text } = reader.quoteRest(before)
    const call = (value: number): number => toNumber(scope.evaluateAt(expression, real(value)))
    // A variable or a function that is missing is told here, where it stands.
    call(1)
    return { text, call }
  }
  const { text, call: toSecond } = read()
  if (!reader.take('inv$erse')) throw reader.createSyntaxError('`inverse` and a function')
  return { text, toSecond, toFirst: read().call }
}

/** Let a second axis that is linked have the range of its first one, or of where the second one was set. */
export function linkAxes(axes: ScriptSettings['chart']['axes']): ScriptSettings['chart']['axes'] {
  const [x, x2] = linkPair(axes.x, axes.x2)
  const [y, y2] = linkPair(axes.y, axes.y2)
  return { x, x2, y, y2 }
}

/** Neither of two linked axes goes on to the next tic. */
const CLOSED = { min: false, max: false }

function linkPair(first: Axis, second: Axis): readonly [Axis, Axis] {
  const { link } = second
  if (link === undefined) return [first, second]
  const range = mapRange(first.range, link.toSecond)
  const drawn = {
    ...link,
    toSecond: withoutFaults(link.toSecond),
    toFirst: withoutFaults(link.toFirst),
  }
  return [
    { ...first, extend: CLOSED },
    { ...omit(second, 'bounds'), range, extend: CLOSED, link: drawn },
  ]
}

/** A chart is drawn behind its script: where a function has no value any more, there is no place. */
function withoutFaults(call: (value: number) => number): (value: number) => number {
  return (value) => {
    try {
      return call(value)
    } catch (error) {
      if (error instanceof ScriptError) return NaN
      throw error
    }
  }
}

/** Give a first axis the range that was set for the second one, where they are linked. */
export function followLink(settings: ScriptSettings, name: string): ScriptSettings {
  if (name !== 'x2' && name !== 'y2') return settings
  const { link, range } = settings.chart.axes[name]
  if (link === undefined) return settings
  return changeAxes(settings, [name === 'x2' ? 'x' : 'y'], (axis) => ({
    ...axis,
    range: mapRange(range, link.toFirst),
  }))
}

function mapRange(
  { min, max }: Axis['range'],
  map: (value: number) => number,
): { readonly min?: number; readonly max?: number } {
  return {
    ...(min === undefined ? {} : { min: map(min) }),
    ...(max === undefined ? {} : { max: map(max) }),
  }
}
