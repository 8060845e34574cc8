import type { TitlePlace } from '../charts/chart.ts'
import { readCoordinate } from './read-caption.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read what follows `title "…" at`: `beginning`, `end` or a place, and a side on which the text ends there. */
export function readTitlePlace(reader: TokenReader, settings: ScriptSettings): TitlePlace {
  const isEnd = reader.take('end')
  const isAtCurve = isEnd || reader.take('beg$inning')
  const at = isAtCurve ? undefined : readCoordinate(reader, settings, 'screen', 2)
  const isRight = reader.take('right')
  const isLeft = reader.take('left')
  if (at !== undefined) return { kind: 'at', at }
  const { font, textColor } = settings.key
  const usual = isEnd ? 'left' : 'right'
  return {
    kind: isEnd ? 'end' : 'begin',
    justify: isLeft ? 'left' : isRight ? 'right' : usual,
    ...(font === undefined ? {} : { font }),
    ...(textColor === undefined ? {} : { color: textColor }),
  }
}
