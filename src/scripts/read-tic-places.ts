import type { ListedTic, TicPlaces, Tics, TicStyle } from '../charts/chart.ts'
import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import { readDate } from './read-caption.ts'
import { omit, type ScriptSettings, type SettableAxis } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read where tics stand: `autofreq`, a list, or a series; `undefined` where no place follows. */
export function readTicPlaces(
  reader: TokenReader,
  settings: ScriptSettings,
  { name, tics }: { readonly name: SettableAxis; readonly tics: Tics },
): Tics | undefined {
  if (reader.take('auto$freq')) return { kind: 'automatic', ...omit(styleOfTics(tics), 'listed') }
  const isAdded = reader.take('add')
  // In the later rounds of `set for`, a list goes on (gnuplot 5.4 `load_tic_user`).
  const { isLaterRound = false } = settings
  if (reader.take('(')) {
    const listed = readListedTics(reader, settings, name)
    if (listed.length === 0 && isAdded) return tics
    const all = isAdded || isLaterRound ? [...(tics.listed ?? []), ...listed] : listed
    return {
      ...(isAdded ? placesOf(tics) : ({ kind: 'list' } as const)),
      ...styleOfTics(tics),
      listed: all,
    }
  }
  const token = reader.peek()
  if (token === undefined || (token.kind === 'word' && !isValue(reader, settings))) return undefined
  const series = readSeries(reader, settings, name)
  return { ...series, ...(isAdded ? styleOfTics(tics) : omit(styleOfTics(tics), 'listed')) }
}

/** Whether a word is part of a number: a variable, a constant, or the call of a function. */
function isValue(reader: TokenReader, { scope }: ScriptSettings): boolean {
  const word = reader.peek()?.text ?? ''
  return (
    word === 'pi' ||
    scope.isDefined(word) ||
    scope.unknown.has(word) ||
    reader.peek(1)?.text === '('
  )
}

function placesOf(tics: Tics): TicPlaces {
  if (tics.kind !== 'series') return { kind: tics.kind }
  const { kind, step, start, end } = tics
  return {
    kind,
    step,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  }
}

/**
 *
 */
export function restyle(tics: Tics, style: TicStyle): Tics {
  return { ...placesOf(tics), ...style }
}

/** Pick the style of tics, without where they stand. */
export function styleOfTics(tics: Tics): TicStyle {
  if (tics.kind !== 'series') return omit(tics, 'kind')
  return omit(omit(omit(omit(tics, 'kind'), 'step'), 'start'), 'end')
}

/** Read `step`, `start, step` or `start, step, end`. */
function readSeries(reader: TokenReader, settings: ScriptSettings, name: SettableAxis): TicPlaces {
  const first = readDate(reader, settings, name)
  if (!reader.take(',')) return checkSeries({ kind: 'series', step: first }, reader)
  const step = parseNumberExpression(reader, settings.scope)
  const end = reader.take(',') ? { end: readDate(reader, settings, name) } : {}
  return checkSeries({ kind: 'series', start: first, step, ...end }, reader)
}

function checkSeries(series: TicPlaces & { kind: 'series' }, reader: TokenReader): TicPlaces {
  if (series.step !== 0) return series
  throw reader.createErrorBefore({
    kind: 'bad-script-value',
    reason: 'the step between tics must not be 0',
  })
}

/** Read `("low" 0, 25, "high" 50 1)`. */
function readListedTics(
  reader: TokenReader,
  settings: ScriptSettings,
  name: SettableAxis,
): readonly ListedTic[] {
  const tics: ListedTic[] = []
  while (!reader.take(')')) {
    const text = parseLabel(reader, settings)
    const value = readDate(reader, settings, name)
    const isMinor =
      !reader.isNext(',') &&
      !reader.isNext(')') &&
      parseNumberExpression(reader, settings.scope) > 0
    tics.push({
      value,
      ...(text === undefined
        ? {}
        : { label: { kind: text.includes('%') ? 'format' : 'text', text } as const }),
      ...(isMinor ? { isMinor } : {}),
    })
    if (!reader.isNext(')')) reader.expect(',')
  }
  return tics
}

/** Read a quoted label; `undefined` if no value follows it, since then the text is a date. */
function parseLabel(reader: TokenReader, settings: ScriptSettings): string | undefined {
  const position = reader.position
  const token = reader.peek()
  const next = reader.peek(1)
  // A minus behind a quoted label is the sign of its place.
  const isPlain = token?.kind === 'text' && next?.kind === 'symbol' && '-+'.includes(next.text)
  const text = isPlain ? reader.next('a label').text : parseTextExpression(reader, settings.scope)
  if (text === undefined) return undefined
  if (!reader.isNext(',') && !reader.isNext(')')) return text
  reader.rewind(position)
  return undefined
}
