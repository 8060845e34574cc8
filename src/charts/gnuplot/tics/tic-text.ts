import type { Font } from '../../chart.ts'
import type { TextLines } from '../../measure-text.ts'
import { parseText } from '../marks/parse-enhanced.ts'

/** Parse the text of a tic label: as enhanced text, unless the terminal shows it verbatim. */
export function layOutTicText(text: string, isPlain: boolean, font: Font): TextLines {
  return parseText(text, font, !isPlain)
}
