import type { PlacedCell, PlacedText } from './page-block.ts'
import type { Range } from './region.ts'

/** Replace all but line ends by blanks; as long as the text was. */
export function blankOut(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}

/** Blank out ranges that follow one another. */
export function blankRanges(source: string, ranges: readonly Range[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of ranges) {
    pieces.push(source.slice(at, start), blankOut(source.slice(start, end)))
    at = end
  }
  return pieces.join('') + source.slice(at)
}

/** Replace what a pattern matches by blanks; with a group in it, all but the first group. */
export function blankMatches(text: string, pattern: RegExp): string {
  return text.replace(pattern, (whole: string, kept: unknown) => {
    if (typeof kept !== 'string') return blankOut(whole)
    const at = whole.indexOf(kept)
    return blankOut(whole.slice(0, at)) + kept + blankOut(whole.slice(at + kept.length))
  })
}

/** Cut the blanks off both ends of a placed text; nothing but blanks becomes an empty text at their start. */
export function trimPlaced({ text, start, end }: PlacedText): PlacedCell {
  const stretches = [{ start, end }]
  const trimmed = text.trim()
  if (trimmed === '') return { text: '', start, end: start, stretches }
  const first = start + text.length - text.trimStart().length
  return { text: trimmed, start: first, end: first + trimmed.length, stretches }
}
