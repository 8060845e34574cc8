import type { TextRun } from './drawing.ts'

/** Lines of text, each a sequence of runs. */
export type TextLines = readonly (readonly TextRun[])[]

/** Split plain text into lines at `\n`; empty text has no line. */
export function splitLines(text: string): TextLines {
  if (text === '') return []
  return text.split('\n').map((line) => [{ text: line, raised: false }])
}

/** Count the lines of a text at `\n`; empty text has none. */
export function countLines(text: string | undefined): number {
  return text === undefined || text === '' ? 0 : text.split('\n').length
}

/**
 * Count the lines that an x label takes: gnuplot keeps room for a subscript or a raised letter as
 * soon as `_` or `^` stands in it, even where they are only letters (gnuplot 5.4, `noenhanced`).
 */
export function countXLabelLines(text: string | undefined): number {
  const lines = countLines(text)
  return lines > 0 && /[_^]/.test(text ?? '') ? lines + 1 : lines
}

/**
 * Measure a text's widest line in characters, as gnuplot estimates it: one for each code point, two
 * for a wide one of East Asia. A raised one counts 1, but 0.8 in gnuplot 5.4.0 (`resolution` 10).
 */
export function measureColumns(lines: TextLines, resolution: number): number {
  const raisedWidth = resolution === 10 ? 0.8 : 1
  return Math.max(
    0,
    ...lines.map((runs) =>
      Math.trunc(
        runs.reduce((sum, run) => sum + countColumns(run.text) * (run.raised ? raisedWidth : 1), 0),
      ),
    ),
  )
}

/** Measure plain text's widest line in characters. */
export function measureTextColumns(text: string): number {
  return Math.max(0, ...text.split('\n').map(countColumns))
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

function countColumns(line: string): number {
  let columns = 0
  for (const character of line) columns += WIDE.test(character) ? 2 : 1
  return columns
}
