import type { Font } from '../chart.ts'
import { measureWidth } from './estimate-width.ts'

/** Shorten a text to a width in pixels; a shortened text ends with `…`, and is empty if not even that fits. */
export function shortenText(text: string, font: Font, width: number): string {
  if (measureWidth(text, font) <= width) return text
  const characters = Array.from(text)
  while (characters.length > 0) {
    characters.pop()
    const cut = `${characters.join('').trimEnd()}…`
    if (measureWidth(cut, font) <= width) return cut
  }
  return ''
}

/**
 * Break a text into lines of a width in pixels, at its line breaks and at blanks; longer words are
 * shortened.
 */
export function wrapToWidth(text: string, font: Font, width: number): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => breakLine(line, (part) => measureWidth(part, font) <= width))
    .map((line) => shortenText(line, font, width))
}

function breakLine(line: string, fits: (part: string) => boolean): readonly string[] {
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && fits(longer)) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines
}
