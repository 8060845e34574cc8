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
  readonly place: PlacePoint
  /** Where the line begins. */
  readonly start: number
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

const BLANK_LINES = /(?:[ \t]*(?:\r?\n|$))*/y

/** Pass over blank lines from the beginning of a line on. */
export function passBlankLines(source: string, start: number): number {
  return start + (matchAt(BLANK_LINES, source, start)?.[0].length ?? 0)
}

/** Whether a blank line or the end of the page is at the beginning of a line. */
export function isBlankAt(source: string, start: number): boolean {
  return start === source.length || passBlankLines(source, start) > start
}

/** Match a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
