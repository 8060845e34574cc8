import type { RootContent } from 'mdast'
import type { MarkdownPoint } from '../move-tree.ts'

/** Tells the place of an offset. */
export type PlacePoint = (offset: number) => MarkdownPoint

/** A block that has been read. */
export interface PlainBlock {
  readonly node: RootContent
  /** Where the line behind it begins. */
  readonly end: number
}

/** A page, and a line in it that is outside of every block. */
export interface BlockPlace {
  readonly source: string
  /** Where the line begins. */
  readonly start: number
  /** Its number, from 1. */
  readonly line: number
}

/** Where a line ends: without its line break, and with it. */
export interface LineBreak {
  readonly end: number
  readonly next: number
}

/** Find the end of the line that an offset stands in. */
export function findLineBreak(source: string, start: number): LineBreak {
  const feed = source.indexOf('\n', start)
  if (feed === -1) return { end: source.length, next: source.length }
  return { end: source[feed - 1] === '\r' && feed > start ? feed - 1 : feed, next: feed + 1 }
}

/** Create what tells places within one line. */
export function placeInLine({ start, line }: BlockPlace): PlacePoint {
  return (offset) => ({ line, column: offset - start + 1, offset })
}

const BLANK_LINES = /(?:[ \t]*(?:\r?\n|$))*/y

/** Pass over blank lines from the beginning of a line on. */
export function passBlankLines(source: string, start: number): number {
  BLANK_LINES.lastIndex = start
  const [blank = ''] = BLANK_LINES.exec(source) ?? []
  return start + blank.length
}

/** Whether a blank line or the end of the page is at the beginning of a line. */
export function isBlankAt(source: string, start: number): boolean {
  return start === source.length || passBlankLines(source, start) > start
}
