import type { Font } from '../../chart.ts'
import type { TextLines } from '../../measure-text.ts'
import { parseText } from '../marks/parse-enhanced.ts'

/** Lay out the text of a tic label: with its markup, unless it is to be shown as it is written. */
export function layOutTicText(text: string, isPlain: boolean, font: Font): TextLines {
  return parseText(text, font, !isPlain)
}
