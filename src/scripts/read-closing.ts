import type { Closing } from '../charts/chart.ts'
import { parseNumberExpression } from './parse-constant.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read how `filledcurves` closes its area: `closed`, `x1`, `y=2`, `xy=1,2`, `above`, `below`; `undefined` if nothing says it. */
export function readClosing(reader: TokenReader, settings: ScriptSettings): Closing | undefined {
  let side: 'above' | 'below' | undefined
  let closing: Closing | undefined
  for (;;) {
    if (reader.take('above')) side = 'above'
    else if (reader.take('below')) side = 'below'
    else if (reader.take('cl$osed')) closing = { kind: 'closed' }
    else if (reader.take('between')) closing = { kind: 'between' }
    else if (reader.take('xy')) closing = readPoint(reader, settings)
    else if (reader.isNext('r')) closing = readRadius(reader, settings)
    else {
      const found = AXES.find((axis) => reader.take(axis))
      if (found === undefined) break
      if (!reader.take('=')) closing = { kind: found === 'y' ? 'y1' : found === 'x' ? 'x1' : found }
      else if (found === 'y' || found === 'y1') {
        closing = { kind: 'y', at: parseNumberExpression(reader, settings.scope) }
      } else if (found === 'x' || found === 'x1') {
        closing = { kind: 'x', at: parseNumberExpression(reader, settings.scope) }
      } else throw reader.createUncovered('filledcurves')
    }
  }
  if (side === undefined) return closing
  if (closing === undefined || closing.kind === 'between') return { kind: 'between', side }
  // Along an axis, both sides are filled (gnuplot 5.4).
  return closing.kind === 'y' || closing.kind === 'x' || closing.kind === 'r'
    ? { ...closing, side }
    : closing
}

/** Read `r=2`, the radius at which areas of polar plots are closed. */
function readRadius(reader: TokenReader, settings: ScriptSettings): Closing {
  if (!settings.polar.isOn || reader.peek(1)?.text !== '=')
    throw reader.createUncovered('filledcurves')
  reader.next('`r`')
  reader.expect('=')
  return { kind: 'r', at: parseNumberExpression(reader, settings.scope) }
}

/** Read `=X,Y`, the point through which areas are closed. */
function readPoint(reader: TokenReader, settings: ScriptSettings): Closing {
  reader.expect('=')
  const x = parseNumberExpression(reader, settings.scope)
  reader.expect(',')
  return { kind: 'xy', x, y: parseNumberExpression(reader, settings.scope) }
}

const AXES = ['x', 'y', 'x1', 'x2', 'y1', 'y2'] as const
