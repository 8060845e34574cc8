import type { Font } from '../chart.ts'
import type { TextLines } from '../measure-text.ts'

/**
 * Estimate the width of a text in pixels. No font is consulted: the proportions are those of DejaVu Sans,
 * one of the widest fonts that a page may be set in, so that a text in any other font fits, too.
 */
export function measureWidth(text: string, { size, family }: Font): number {
  let shares = 0
  for (const character of text) shares += findShare(character)
  return shares * size * (family.endsWith(' bold') ? 1.1 : 1)
}

/** Estimate the width of the widest of some lines in pixels. */
export function measureLines(lines: TextLines, font: Font): number {
  const widths = lines.map((runs) =>
    runs.reduce((sum, { text, scale = 1 }) => sum + scale * measureWidth(text, font), 0),
  )
  return Math.max(0, ...widths)
}

/** Classes of characters with their widths as multiples of the font size; the first that matches counts. */
const SHARES: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\u200b-\u200f]/u, 0],
  [/[ijlI.,:;'|!]/, 0.34],
  [/[ frt()[\]"/\\-]/, 0.42],
  [/[mwMW%@]/, 1],
  [/[A-Z+=<>~#&]/, 0.78],
  [/[\u1100-\u115f\u2e80-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|[^\0-\uffff]/u, 1.1],
]

const OTHER = 0.64

function findShare(character: string): number {
  return SHARES.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER
}
