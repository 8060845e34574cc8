import type { PointCharacter } from '../charts/chart.ts'
import { readFont } from './read-caption.ts'
import { readColor } from './read-line-style.ts'
import type { LineChange, ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `font` or `tc` of a character that stands in place of a symbol. */
export function readCharacterProperty(
  reader: TokenReader,
  settings: ScriptSettings,
  change: LineChange,
): LineChange | undefined {
  const { character } = change.point ?? {}
  if (character === undefined) return undefined
  const withCharacter = (own: Partial<PointCharacter>): LineChange => ({
    ...change,
    point: { ...change.point, character: { ...character, ...own } },
  })
  if (reader.take('font')) return withCharacter({ font: readFont(reader, settings) })
  if (!reader.isNext('tc') && !reader.isNext('text$color')) return undefined
  reader.next('`tc`')
  if (reader.isNext('pal$ette')) throw reader.createUncovered('plot')
  return withCharacter({ color: readColor(reader, settings) })
}
