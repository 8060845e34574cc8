import type { Caption, Fill } from '../charts/chart.ts'
import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import { readCaptionProperty } from './read-caption.ts'
import type { ScriptHistogram } from './script-histogram.ts'
import type { ScriptSettings } from './script-settings.ts'
import { readFill } from './set-style.ts'
import type { TokenReader } from './token-reader.ts'

/** Distance of two histograms in rows, unless `at` says where the next one begins (gnuplot 5.4). */
const DISTANCE = 2

const EMPTY: Fill = { style: { kind: 'solid', density: 1 } }

/**
 * Read `"title" … [lt N] [fs …] [at X]` behind `newhistogram`.
 *
 * @param before the start of the last histogram, its last row in x, and the number of elements so far
 */
export function readNewHistogram(
  reader: TokenReader,
  settings: ScriptSettings,
  before: { readonly start: number; readonly last: number; readonly elements: number },
): ScriptHistogram {
  let start = before.last > 0 ? before.last + DISTANCE : before.start
  let title: Caption | undefined
  let firstType = before.elements + 1
  let firstPattern: number | undefined
  while (!reader.isAtEnd() && !reader.isNext(',')) {
    if (reader.take('at')) start = parseNumberExpression(reader, settings.scope)
    else if (reader.take('lt', 'linet$ype')) {
      firstType = parseNumberExpression(reader, settings.scope)
    } else if (reader.take('fs', 'fills$tyle')) {
      const { style } = readFill(reader, settings, EMPTY)
      firstPattern = style.kind === 'pattern' ? style.pattern : undefined
    } else {
      const changed = title && readTitleProperty(reader, settings, title)
      const text = changed === undefined ? parseTextExpression(reader, settings.scope) : undefined
      if (changed === undefined && text === undefined) throw reader.createSyntaxError('`,`')
      title = changed ?? { enhanced: true, ...settings.histogramTitle, text: text ?? '' }
    }
  }
  return { start, title, firstType, firstPattern }
}

/** Read a property of the title; a comma behind an offset in x and y ends it. */
function readTitleProperty(
  reader: TokenReader,
  settings: ScriptSettings,
  title: Caption,
): Caption | undefined {
  if (!reader.take('off$set')) return readCaptionProperty(reader, settings, title)
  reader.take('char$acter')
  const across = parseNumberExpression(reader, settings.scope)
  reader.expect(',')
  return { ...title, offset: [across, parseNumberExpression(reader, settings.scope)] }
}
