import { findGreatest } from '../../find-greatest.ts'
import type { Font } from '../../chart.ts'
import { countColumns, measureColumns, type TextMeasure } from '../../measure-text.ts'
import { parseEnhanced } from './parse-enhanced.ts'

/** Any font will do to count characters. */
const ANY_FONT: Font = { family: '', size: 1 }

/** What makes gnuplot 5.4 look for markup when it measures; a backslash alone does not. */
const MARKUP = /[{}^_@&~\n]|\\U\+/

/** Measure the lines of enhanced text in characters; without markup, backslashes count (gnuplot 5.4). */
export function measureEnhancedLines(text: string, measure: TextMeasure): readonly number[] {
  if (!MARKUP.test(text)) return [countColumns(text, measure.encoding)]
  return parseEnhanced(text, ANY_FONT).map((line) => measureColumns([line], measure))
}

/** Measure the widest line of enhanced text in characters. */
export function measureEnhanced(text: string, measure: TextMeasure): number {
  return findGreatest(measureEnhancedLines(text, measure), 0)
}
