import type { Dash } from '../charts/chart.ts'
import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import type { ScriptSettings } from './script-settings.ts'
import { TaggedItems } from './tagged-items.ts'
import type { TokenReader } from './token-reader.ts'

/** Lengths of the characters of `dt "-.-"` (gnuplot 5.4 `help dashtype`). */
const DASH_CHARACTERS: Readonly<Record<string, readonly [number, number]>> = {
  '.': [2, 5],
  '-': [10, 10],
  _: [20, 10],
}

/** Read what follows `dt`: a number, which `set dashtype` may have given a pattern, a text such as `"-.-"`, or lengths. */
export function readDash(reader: TokenReader, settings: ScriptSettings): Dash {
  if (reader.take('solid')) return { kind: 'type', type: 1 }
  const pattern = parseTextExpression(reader, settings.scope)
  if (pattern !== undefined) return { kind: 'lengths', lengths: parseDashText(pattern) }
  if (!reader.take('(')) {
    const type = Math.trunc(parseNumberExpression(reader, settings.scope))
    return settings.dashTypes.get(type) ?? { kind: 'type', type }
  }
  const lengths: number[] = []
  do lengths.push(parseNumberExpression(reader, settings.scope))
  while (reader.take(','))
  reader.expect(')')
  return { kind: 'lengths', lengths }
}

function parseDashText(pattern: string): number[] {
  const lengths: number[] = []
  for (const character of pattern) {
    const pair = DASH_CHARACTERS[character]
    if (pair !== undefined) lengths.push(...pair)
    else if (character === ' ' && lengths.length > 0) lengths.push((lengths.pop() ?? 0) + 10)
  }
  return lengths
}

/** Read `set dashtype 2 "-."`; `reset` keeps it. */
export function readDashType(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const tag = Math.trunc(parseNumberExpression(reader, settings.scope))
  if (tag < 1) {
    const reason = 'the number of a dash type is 1 or more'
    throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
  }
  if (reader.take('def$ault')) return { ...settings, dashTypes: settings.dashTypes.without(tag) }
  return { ...settings, dashTypes: settings.dashTypes.with(tag, readDash(reader, settings)) }
}

/** Read `unset dashtype [2]`. */
export function unsetDashType(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd()) return { ...settings, dashTypes: TaggedItems.empty() }
  const tag = Math.trunc(parseNumberExpression(reader, settings.scope))
  return { ...settings, dashTypes: settings.dashTypes.without(tag) }
}
