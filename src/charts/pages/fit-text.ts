import type { Font } from '../chart.ts'
import { measureWidth } from './estimate-width.ts'

/** Shorten a text to a width in pixels; a shortened text ends with `…`, and is empty if not even that fits. */
export function shortenText(text: string, font: Font, width: number): string {
  if (measureWidth(text, font) <= width) return text
  const characters = Array.from(text)
  const cutTo = (length: number): string => `${characters.slice(0, length).join('').trimEnd()}…`
  // More characters are never narrower, so that the longest text that fits is found by halving.
  let [low, high] = [-1, characters.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measureWidth(cutTo(middle), font) <= width) low = middle
    else high = middle - 1
  }
  return low < 0 ? '' : cutTo(low)
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
