import type { Axis, AxisBound, AxisName } from '../charts/chart.ts'
import { MOST_MINOR_INTERVALS } from '../charts/gnuplot/tics/walk-tics.ts'
import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import { readDate } from './read-caption.ts'
import { changeAxes, omit, type ScriptSettings, type SettableAxis } from './script-settings.ts'
import { followLink } from './set-link.ts'
import { restoreRange, setWriteback } from './write-back-ranges.ts'
import type { TokenReader } from './token-reader.ts'

/** All axes, in the order of `plot`'s ranges. */
export const AXIS_NAMES: readonly AxisName[] = ['x', 'y', 'x2', 'y2']

/** All axes that can be set together. */
export const ALL_AXES: readonly SettableAxis[] = [...AXIS_NAMES, 'z', 'cb']

/** Whether a name is that of an axis which can be set. */
export function isSettable(name: string | undefined): name is SettableAxis {
  return ['x', 'y', 'x2', 'y2', 'z', 'cb', 'r', 't'].includes(name ?? '')
}

/** Change one axis. */
export function changeAxis(
  settings: ScriptSettings,
  name: SettableAxis,
  change: Partial<Axis>,
): ScriptSettings {
  return changeAxes(settings, [name], (axis) => ({ ...axis, ...change }))
}

/** Read `set xrange [a:b]` with its options. */
export function readAxisRange(
  reader: TokenReader,
  settings: ScriptSettings,
  name: SettableAxis,
): ScriptSettings {
  if (reader.take('re$store')) return restoreRange(settings, name)
  let next = reader.isNext('[') || reader.isAtEnd() ? readRange(reader, settings, name) : settings
  while (!reader.isAtEnd()) {
    if (reader.take('rev$erse')) next = changeAxis(next, name, { reverse: true })
    else if (reader.take('norev$erse')) next = withoutReverse(next, name)
    else if (reader.take('noext$end')) next = extendEnds(next, name, false)
    else if (reader.take('ext$end')) next = extendEnds(next, name, true)
    else if (reader.take('write$back')) next = setWriteback(next, name, true)
    else if (reader.take('nowrite$back')) next = setWriteback(next, name, false)
    else {
      throw reader.createUncovered(`set ${name}range`)
    }
  }
  return next
}

function withoutReverse(settings: ScriptSettings, name: SettableAxis): ScriptSettings {
  return changeAxes(settings, [name], (axis) => omit(axis, 'reverse'))
}

function extendEnds(
  settings: ScriptSettings,
  name: SettableAxis,
  extends_: boolean,
): ScriptSettings {
  return changeAxis(settings, name, { extend: { min: extends_, max: extends_ } })
}

/** Read `[a:b]`: `*` is autoscaled, and an omitted end stays as it was. */
export function readRange(
  reader: TokenReader,
  settings: ScriptSettings,
  name: SettableAxis,
): ScriptSettings {
  reader.expect('[')
  if (reader.take(']')) return settings
  const end = { reader, settings, name }
  const low = readEnd(end, ':', 'to')
  if (!reader.take(':', 'to')) throw reader.createSyntaxError('`:`')
  const high = readEnd(end, ']')
  reader.expect(']')
  const changed = changeAxes(settings, [name], (axis) => {
    const range = {
      ...changeEnd(axis.range.min, low, 'min'),
      ...changeEnd(axis.range.max, high, 'max'),
    }
    return { ...changeBounds(axis, low, high), range, usual: { ...axis.usual, ...range } }
  })
  return followLink(changed, name)
}

/** Read `set trange [a:b]`. */
export function readParameterRange(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const borrowed = {
    ...settings,
    colorAxis: { ...settings.colorAxis, range: settings.parameterRange },
  }
  const { range } = readRange(reader, borrowed, 'cb').colorAxis
  // What files of `save` say behind it changes nothing.
  while (reader.take('norev$erse', 'nowrite$back', 'noext$end')) continue
  return { ...settings, parameterRange: range }
}

type RangeEnd =
  | { readonly kind: 'kept' }
  | { readonly kind: 'free'; readonly bound: AxisBound }
  | { readonly kind: 'fixed'; readonly value: number }

/** Read an end: a value, `*`, or `0<*<5`, which is free between bounds. */
function readEnd(
  {
    reader,
    settings,
    name,
  }: {
    readonly reader: TokenReader
    readonly settings: ScriptSettings
    readonly name: SettableAxis
  },
  ...closing: readonly string[]
): RangeEnd {
  if (closing.some((symbol) => reader.isNext(symbol))) return { kind: 'kept' }
  let bound: AxisBound = {}
  if (!reader.take('*')) {
    const value = readDate(reader, settings, name)
    if (!reader.take('<')) return { kind: 'fixed', value }
    reader.expect('*')
    bound = { low: value }
  }
  if (reader.take('<')) bound = { ...bound, high: readDate(reader, settings, name) }
  const { low = -Infinity, high = Infinity } = bound
  return { kind: 'free', bound: low <= high ? bound : {} }
}

function changeEnd(
  before: number | undefined,
  end: RangeEnd,
  name: 'min' | 'max',
): { readonly min?: number; readonly max?: number } {
  const value = end.kind === 'fixed' ? end.value : end.kind === 'kept' ? before : undefined
  return value === undefined ? {} : { [name]: value }
}

/** Change the bounds of the ends that are given. */
function changeBounds(axis: Axis, low: RangeEnd, high: RangeEnd): Axis {
  const find = (before: AxisBound = {}, end: RangeEnd): AxisBound =>
    end.kind === 'kept' ? before : end.kind === 'free' ? end.bound : {}
  const [min, max] = [find(axis.bounds?.min, low), find(axis.bounds?.max, high)]
  const hasBounds = [min, max].some((bound) => Object.keys(bound).length > 0)
  return hasBounds ? { ...axis, bounds: { min, max } } : omit(axis, 'bounds')
}

/** Read `set format [axes] "…" [time]`. */
export function readFormat(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const names = takeRadius(reader) ?? readAxisNames(reader) ?? [...ALL_AXES, 'r' as const]
  const given = parseTextExpression(reader, settings.scope)
  const format = given ?? '% h'
  const isTime = reader.take('time$date')
  // Without a format, an axis of times shows numbers (gnuplot 5.4).
  const isNumeric = reader.take('num$eric') || given === undefined
  if (reader.isNext('geo$graphic')) {
    throw reader.createError({
      kind: 'uncovered-option',
      option: 'geographic',
      command: 'set format',
    })
  }
  return changeAxes(settings, names, (axis) => {
    const formatted = { ...axis, format }
    if (isTime) return { ...formatted, time: { timefmt: settings.data.timefmt } }
    return isNumeric ? omit(formatted, 'time') : formatted
  })
}

/** Read `r`, the axis of the radius of polar plots. */
function takeRadius(reader: TokenReader): readonly SettableAxis[] | undefined {
  return reader.take('r') ? ['r'] : undefined
}

/** Read axes written as one word, such as `xy` or `x2y2`. */
export function readAxisNames(reader: TokenReader): readonly SettableAxis[] | undefined {
  const token = reader.peek()
  if (token?.kind !== 'word' || !/^(?:[xy]2?|z|cb)+$/.test(token.text)) return undefined
  reader.next('axes')
  return [...new Set(token.text.match(/[xy]2?|z|cb/g))].filter(isSettable)
}

/** Read `set logscale [axes] [base]`. */
export function readLogscale(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const names = reader.isAtEnd() ? ALL_AXES : readAxisNames(reader)
  if (names === undefined) throw reader.createSyntaxError('axes such as `y` or `xy`')
  const base = reader.isAtEnd() ? 10 : Math.abs(parseNumberExpression(reader, settings.scope))
  if (!(base > 1))
    throw reader.createErrorBefore({
      kind: 'bad-script-value',
      reason: 'the base of a logarithm must be greater than 1',
    })
  return changeAxes(settings, names, (axis) => ({ ...axis, log: base }))
}

/** Read `unset logscale [axes]`. */
export function unsetLogscale(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  return changeAxes(settings, readAxisNames(reader) ?? ALL_AXES, (axis) => omit(axis, 'log'))
}

/** Read `set xdata time`, or `set xdata` for numbers again. */
export function readAxisData(
  reader: TokenReader,
  settings: ScriptSettings,
  name: SettableAxis,
): ScriptSettings {
  const others = settings.timeData.filter((axis) => axis !== name)
  if (reader.isAtEnd()) {
    const numeric = changeAxes(settings, [name], (axis) => omit(axis, 'time'))
    return { ...numeric, timeData: others }
  }
  if (!reader.take('t$ime')) throw reader.createSyntaxError('`time`')
  const timed = changeAxis(settings, name, { time: { timefmt: settings.data.timefmt } })
  return { ...timed, timeData: [...others, name] }
}

/** Read `set mxtics`, `set mxtics 5`, `set mxtics default`. */
export function readMinorTics(
  reader: TokenReader,
  settings: ScriptSettings,
  name: SettableAxis,
): ScriptSettings {
  if (reader.isAtEnd()) return changeAxis(settings, name, { minorTics: 'automatic' })
  if (reader.take('def$ault')) {
    return changeAxes(settings, [name], (axis) => omit(axis, 'minorTics'))
  }
  const intervals = Math.trunc(parseNumberExpression(reader, settings.scope))
  // gnuplot 5.4 warns of it, and changes nothing.
  if (intervals < 1) return settings
  if (intervals > MOST_MINOR_INTERVALS) {
    const reason = `between two tics there are at most ${String(MOST_MINOR_INTERVALS)} intervals`
    throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
  }
  return changeAxis(settings, name, { minorTics: { intervals } })
}
