import type { TextRun } from './drawing.ts'
import type { TextLines } from './measure-text.ts'

/**
 * Lay out the text of a tic label: lines at `\n`, and markup unless it is to be shown as it is written.
 * The one place where tic labels meet enhanced text.
 */
export function layOutTicText(text: string, isPlain: boolean): TextLines {
  if (text === '') return []
  return text
    .split('\n')
    .map((line) => (isPlain ? [{ text: line, raised: false }] : readLine(line)))
}

/** Of markup, only a raised group is known here: `10^{6}`. */
function readLine(line: string): TextRun[] {
  return line
    .split(/(\^\{[^{}]*\})/)
    .map((part) =>
      part.startsWith('^{')
        ? { text: part.slice(2, -1), raised: true }
        : { text: part, raised: false },
    )
    .filter((run) => run.text !== '')
}
