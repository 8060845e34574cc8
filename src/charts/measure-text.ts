import { findGreatest } from './find-greatest.ts'
import { findBareByte } from './bare-bytes.ts'
import type { TextEncoding } from './chart-style.ts'
import type { TextRun } from './drawing.ts'

/** Lines of text, each a sequence of runs. */
export type TextLines = readonly (readonly TextRun[])[]

/** Split plain text into lines at `\n`; empty text has no lines. */
export function splitLines(text: string): TextLines {
  if (text === '') return []
  return text.split('\n').map((line) => [{ text: line }])
}

/** Count the lines of a text at `\n`; empty text has none. */
export function countLines(text: string | undefined): number {
  return text === undefined || text === '' ? 0 : text.split('\n').length
}

/**
 * Count the lines that an x label takes: gnuplot 5.4 reserves room for a subscript or superscript when
 * the text contains `_` or `^`, even where they are no markup.
 */
export function countXLabelLines(text: string | undefined): number {
  const lines = countLines(text)
  return lines > 0 && /[_^]/.test(text ?? '') ? lines + 1 : lines
}

/** What the width of a text in characters depends on. */
export interface TextMeasure {
  /** Device units per pixel. */
  readonly resolution: number
  readonly encoding?: TextEncoding
}

/**
 * Measure a text's widest line in characters, as gnuplot estimates it: one for each code point, two
 * for a wide East Asian one, none for a run without width. Superscripts and subscripts count in full,
 * but 0.8 to the power of their depth in gnuplot 5.4.0 (`resolution` 10).
 */
export function measureColumns(lines: TextLines, measure: TextMeasure): number {
  const share = measure.resolution === 10 ? 0.8 : 1
  const measureRun = ({ text, depth = 0, isWidthless = false }: TextRun): number =>
    isWidthless ? 0 : countColumns(text, measure.encoding) * share ** depth
  const widths = lines.map((runs) => runs.reduce((sum, run) => sum + measureRun(run), 0))
  return findGreatest(widths.map(Math.trunc), 0)
}

/** Measure plain text's widest line in characters. */
export function measureTextColumns(text: string, encoding?: TextEncoding): number {
  return findGreatest(
    text.split('\n').map((line) => countColumns(line, encoding)),
    0,
  )
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** Count the characters of a line as an encoding does. */
export function countColumns(line: string, encoding?: TextEncoding): number {
  let columns = 0
  for (const character of line) columns += COUNTS[encoding ?? 'wide'](character)
  return columns
}

function countBytes(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (findBareByte(point) !== undefined) return 1
  return 1 + Number(point > 0x7f) + Number(point > 0x7_ff) + Number(point > 0xff_ff)
}

const COUNTS = {
  bytes: countBytes,
  latin: countBytes,
  utf8: (character: string): number => {
    const point = character.codePointAt(0) ?? 0
    const byte = findBareByte(point)
    // Bytes that continue a character of UTF-8 have no width (gnuplot 5.4 `strlen_utf8`).
    if (byte !== undefined) return byte < 0xc0 ? 0 : 1
    return point >= 0x30_00 ? 2 : 1
  },
  wide: (character: string): number => (WIDE.test(character) ? 2 : 1),
}
