import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import { readLength } from './set-objects.ts'
import type { ReadSetting } from './setting-reader.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

// Settings that are covered as gnuplot has them from the start, which is how every file of `save` names them.

/** Read `set zero 1e-08`, below which gnuplot takes values for 0. */
export const readZero: ReadSetting = (reader, settings) => {
  if (parseNumberExpression(reader, settings.scope) <= 1e-8) return settings
  throw uncovered(reader, 'a greater number', 'set zero')
}

/** Read `set rgbmax 255`, the greatest part of a colour in data. */
export const readColorMaximum: ReadSetting = (reader, settings) => {
  if (parseNumberExpression(reader, settings.scope) === 255) return settings
  throw uncovered(reader, 'another number than 255', 'set rgbmax')
}

/** Read `set rlabel "" font ""`. */
export const readRadiusLabel: ReadSetting = (reader, settings) => {
  const text = parseTextExpression(reader, settings.scope)
  if ((text ?? '') !== '') throw uncovered(reader, 'a text', 'set rlabel')
  reader.skipRest()
  return settings
}

/** Read `set style ellipse size graph 0.05, 0.03 angle 0 units xy`: the size of ellipses without one of their own. */
export const readEllipseStyle: ReadSetting = (reader, settings) => {
  while (!reader.isAtEnd()) {
    if (reader.take('s$ize')) readUsualSize(reader, settings)
    else if (reader.take('ang$le')) {
      if (parseNumberExpression(reader, settings.scope) !== 0)
        throw uncovered(reader, 'an angle', 'set style ellipse')
    } else if (reader.take('un$its')) {
      if (!reader.take('xy')) throw reader.createUncovered('set style ellipse')
    } else if (!reader.take('noclip')) throw reader.createUncovered('set style ellipse')
  }
  return settings
}

function readUsualSize(reader: TokenReader, settings: ScriptSettings): void {
  const { length, system } = readLength(reader, settings)
  const minor = reader.take(',') ? readLength(reader, settings).length : length
  while (reader.take(',')) readLength(reader, settings)
  if (system !== 'graph' || length !== 0.05 || minor !== 0.03)
    throw uncovered(reader, 'another size', 'set style ellipse')
}

function uncovered(reader: TokenReader, option: string, command: string) {
  return reader.createErrorBefore({ kind: 'uncovered-option', option, command })
}
