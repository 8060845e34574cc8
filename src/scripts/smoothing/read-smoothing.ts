import { parseNumberExpression } from '../parse-constant.ts'
import type { ScriptSettings } from '../script-settings.ts'
import type { TokenReader } from '../token-reader.ts'
import type { BinChoice, Smoothing, SmoothingName } from './smoothing.ts'

/** Read `smooth kdensity bandwidth 0.5`, or `bins=20`; `undefined` if neither follows. */
export function readSmoothing(
  reader: TokenReader,
  settings: ScriptSettings,
): Smoothing | undefined {
  const start = reader.placeOfNext()
  if (reader.isNext('bins')) return { name: 'bins', bins: readBins(reader, settings), start }
  if (!reader.take('s$mooth')) return undefined
  if (reader.isNext('bins')) return { name: 'bins', bins: readBins(reader, settings), start }
  const name = NAMES.find(([word]) => reader.take(word))?.[1]
  if (name === undefined) throw reader.createUncovered('smooth')
  let smoothing: Smoothing = { name, start }
  while (name === 'kdensity') {
    if (reader.take('band$width')) {
      smoothing = { ...smoothing, bandwidth: parseNumberExpression(reader, settings.scope) }
    } else if (reader.take('period')) {
      smoothing = { ...smoothing, period: parseNumberExpression(reader, settings.scope) }
    } else break
  }
  return smoothing
}

/** Read `smooth zsort`, which sorts points and makes none. Return whether it follows. */
export function takeSorting(reader: TokenReader): boolean {
  const { position } = reader
  if (reader.take('s$mooth') && reader.take('z$sort')) return true
  reader.rewind(position)
  return false
}

const NAMES: readonly (readonly [string, SmoothingName])[] = [
  ['u$nique', 'unique'],
  ['f$requency', 'frequency'],
  ['fnorm$al', 'fnormal'],
  ['cum$ulative', 'cumulative'],
  ['cnorm$al', 'cnormal'],
  ['c$splines', 'csplines'],
  ['acs$plines', 'acsplines'],
  ['mcs$plines', 'mcsplines'],
  ['b$ezier', 'bezier'],
  ['sb$ezier', 'sbezier'],
  ['k$density', 'kdensity'],
]

/** Read `bins=20 binrange [0:10] binwidth=2 binvalue=avg` in any order. */
function readBins(reader: TokenReader, settings: ScriptSettings): BinChoice {
  let bins: BinChoice = {}
  const number = (): number => parseNumberExpression(reader, settings.scope)
  for (;;) {
    if (reader.take('bins')) {
      if (reader.take('=')) bins = { ...bins, count: number() }
    } else if (reader.take('binw$idth')) {
      reader.expect('=')
      bins = { ...bins, width: number() }
    } else if (reader.take('binr$ange')) {
      reader.expect('[')
      const low = readEnd(reader, settings, 'min')
      if (!reader.isNext(']')) reader.expect(':')
      bins = { ...bins, low, high: readEnd(reader, settings, 'max') }
      reader.expect(']')
    } else if (reader.take('binval$ue')) {
      reader.expect('=')
      bins = { ...bins, isMean: reader.take('avg') }
      reader.take('sum')
    } else return bins
  }
}

/** Read an end of `binrange`. An open one, `*` or nothing, is that to which x was last set; at first -10 or 10 (gnuplot 5.4). */
function readEnd(reader: TokenReader, settings: ScriptSettings, end: 'min' | 'max'): number {
  const isOpen = reader.take('*') || reader.isNext(':') || reader.isNext(']')
  if (!isOpen) return parseNumberExpression(reader, settings.scope)
  const { range, usual } = settings.chart.axes.x
  return range[end] ?? usual?.[end] ?? (end === 'min' ? -10 : 10)
}
