import type { Font } from '../../chart.ts'
import { shortenTexts } from '../../pages/fit-text.ts'
import { wrapText } from './wrap-text.ts'

/** The room that each name of an axis has. */
export interface NameRoom {
  /** Characters side by side. */
  readonly columns: number
  /** Pixels below the plot that turned names may take. */
  readonly depth: number
  readonly font: Font
  /** Average width of a character, in pixels. */
  readonly character: number
}

/** Names as an axis shows them, and how much they are turned, in degrees. */
export interface PlacedNames {
  readonly texts: readonly string[]
  readonly rotate: number
}

/** Most lines of a name: more of them leave little of the plot. */
const MOST_LINES = 4

/** Names in fewer characters side by side are lines of fragments: they are turned instead. */
const FEWEST_COLUMNS = 8

/** Broken names leave a part of each line empty. */
const FILLED = 0.7

/**
 * Fit names side by side: break them at blanks, then within words such as `parse_file/utf8`, and shorten those that need more than four lines. Where
 * each has too little room for that, all are turned upright. Names that are not the same never look alike.
 */
export function fitNames(names: readonly string[], room: NameRoom): PlacedNames {
  const { columns, font, character, depth } = room
  const wrapped = names.map((name) => wrapText(name, columns))
  if (wrapped.every((text) => areShort(text, columns))) return { texts: wrapped, rotate: 0 }
  const broken = names.map((name) => breakName(name, columns))
  if (broken.every((text) => areShort(text, columns) && countLines(text) <= MOST_LINES)) {
    return { texts: broken, rotate: 0 }
  }
  if (columns < FEWEST_COLUMNS) return { texts: shortenTexts(names, font, depth), rotate: 90 }
  const width = columns * MOST_LINES * FILLED * character
  const cut = shortenTexts(names, font, width).map((name) => breakName(name, columns))
  return { texts: cut, rotate: 0 }
}

/** The room that each name of rows has, at the left of them. */
export interface RowRoom extends Pick<NameRoom, 'columns' | 'font' | 'character'> {
  /** How many lines stand in a row. */
  readonly lines: number
}

/** Fit names at the left of rows: break them into as many lines as a row has, and shorten those that need more. Names that are not the same never look alike. */
export function fitRowNames(
  names: readonly string[],
  { columns, lines, font, character }: RowRoom,
): readonly string[] {
  const fits = (text: string): boolean => areShort(text, columns) && countLines(text) <= lines
  const broken = names.map((name) => breakName(name, columns))
  if (broken.every(fits)) return broken
  if (lines === 1) return shortenTexts(names, font, columns * character)
  const width = columns * lines * FILLED * character
  const cut = shortenTexts(names, font, width).map((name) => breakName(name, columns))
  return cut.every(fits) ? cut : shortenTexts(names, font, columns * character)
}

function areShort(text: string, columns: number): boolean {
  return text.split('\n').every((line) => Array.from(line).length <= columns)
}

function countLines(text: string): number {
  return text.split('\n').length
}

/** Break a name behind blanks, signs between words and small letters before large ones, and words that are still too long anywhere. */
function breakName(name: string, columns: number): string {
  const parts = name
    .split(/(?<=[\s_/.:,;=\u2026\u2013-])|(?=[[({])|(?<=\p{Ll})(?=\p{Lu})/u)
    .flatMap((part) => cutPart(part, columns))
  const lines: string[] = []
  for (const part of parts) {
    const longer = (lines.at(-1) ?? '') + part
    if (lines.length > 0 && longer.trimEnd().length <= columns) lines.splice(-1, 1, longer)
    else lines.push(part)
  }
  return lines.map((line) => line.trim()).join('\n')
}

function cutPart(part: string, columns: number): readonly string[] {
  const characters = Array.from(part)
  if (characters.length <= columns) return [part]
  const pieces = Math.ceil(characters.length / columns)
  const length = Math.ceil(characters.length / pieces)
  return Array.from({ length: pieces }, (_, i) =>
    characters.slice(i * length, (i + 1) * length).join(''),
  )
}
