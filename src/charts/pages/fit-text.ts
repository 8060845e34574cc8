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

/** Shorten texts to a width in pixels. Those that would look alike, and are not, keep the part in which they differ: `bench…/b`. */
export function shortenTexts(
  texts: readonly string[],
  font: Font,
  width: number,
): readonly string[] {
  const count = new Set(texts).size
  const isClear = (shown: readonly string[]): boolean => new Set(shown).size === count
  const cut = texts.map((text) => shortenText(text, font, width))
  if (isClear(cut)) return cut
  const inside = cutGroups(texts, cut, { font, width })
  if (isClear(inside)) return inside
  const at = findShared([...new Set(texts)])
  const ends = [findWord(texts[0] ?? '', at), at]
    .filter((start) => start > 0)
    .map((start) => showEnds(texts, start, { font, width }))
  const isCutAgain = (shown: readonly string[]): boolean => shown.some((end) => /….*…/.test(end))
  const clear = ends.filter(isClear)
  return clear.find((shown) => !isCutAgain(shown)) ?? clear[0] ?? inside
}

/** The room of a text. */
interface TextRoom {
  readonly font: Font
  /** In pixels. */
  readonly width: number
}

/** Cut texts that look alike where they differ. */
function cutGroups(
  texts: readonly string[],
  cut: readonly string[],
  { font, width }: TextRoom,
): readonly string[] {
  const groups = new Map<string, Set<string>>()
  for (const [i, text] of texts.entries()) {
    const short = cut[i] ?? ''
    groups.set(short, (groups.get(short) ?? new Set()).add(text))
  }
  return texts.map((text, i) => {
    const alike = [...(groups.get(cut[i] ?? '') ?? [])]
    return alike.length < 2 ? (cut[i] ?? '') : cutInside(text, findShared(alike), font, width)
  })
}

/** Show only what stands behind the part that all texts have in common. */
function showEnds(
  texts: readonly string[],
  start: number,
  { font, width }: TextRoom,
): readonly string[] {
  const ends = texts.map((text) => text.slice(start))
  const room = width - measureWidth('…', font)
  return shortenTexts(ends, font, room).map((end) => (end.startsWith('…') ? end : `…${end}`))
}

/** Find where the word begins that has a place in it. */
function findWord(text: string, at: number): number {
  return text.slice(0, at).search(/[^\s/.:_-]*$/u)
}

/** How many characters texts have in common at their beginning. */
function findShared([first = '', ...others]: readonly string[]): number {
  let length = 0
  while (length < first.length && others.every((one) => one[length] === first[length])) length++
  return length
}

/** Show the beginning of a text, and what stands from the word on that has a place in it. */
function cutInside(text: string, at: number, font: Font, width: number): string {
  const start = findWord(text, at)
  const end = text.slice(start === 0 ? at : start)
  const head = Array.from(text.slice(0, text.length - end.length))
  for (let length = head.length - 1; length >= 0; length--) {
    const shown = `${head.slice(0, length).join('').trimEnd()}…${end}`
    if (measureWidth(shown, font) <= width) return shown
  }
  return shortenText(`…${end}`, font, width)
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
