import type { Paragraph } from 'mdast'
import type { Range } from '../../region.ts'
import {
  findLineBreak,
  isBlankAt,
  type BlockPlace,
  type PlacePoint,
  type PlainBlock,
} from './plain-block.ts'
import { readPlainInline } from './plain-inline.ts'
import { isTextAt, passBlanks } from './plain-lines.ts'

/** What makes a doubt anywhere in the text of a paragraph. */
const DOUBT = /\t|[^\S \r\n](?:\s|$)/

/** Read a paragraph that begins in the first column, and ends in front of a blank line. */
export function readPlainParagraph({ source, place, start }: BlockPlace): PlainBlock | undefined {
  let [end, next] = [start, start]
  do {
    if (!isTextAt(source, next === start ? start : passBlanks(source, next))) return undefined
    ;({ end, next } = findLineBreak(source, next))
  } while (!isBlankAt(source, next))
  const node = readPlainLines(source, { start, end }, place)
  return node === undefined ? undefined : { node, end: next }
}

/** Read the text of a paragraph, without the blanks that it ends in. */
export function readPlainLines(
  source: string,
  { start, end }: Range,
  place: PlacePoint,
): Paragraph | undefined {
  const text = source.slice(start, end)
  if (DOUBT.test(text)) return undefined
  const children = readPlainInline(source, { start, end: start + text.trimEnd().length }, place)
  if (children === undefined) return undefined
  return { type: 'paragraph', children, position: { start: place(start), end: place(end) } }
}
