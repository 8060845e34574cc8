import type { Heading } from 'mdast'
import { findLineBreak, matchAt, type BlockPlace, type PlainBlock } from './plain-block.ts'
import { readPlainInline } from './plain-inline.ts'

const OPENING = /(#{1,6}) +(?=[^\s#])/y

/** Read a heading of one line that begins with `#` and does not end with it. */
export function readPlainHeading({ source, place, start }: BlockPlace): PlainBlock | undefined {
  const [opening, marks = ''] = matchAt(OPENING, source, start) ?? []
  if (opening === undefined) return undefined
  const { end, next } = findLineBreak(source, start)
  if (/[\s#]/.test(source[end - 1] ?? '') || source.slice(start, end).includes('\t'))
    return undefined
  const range = { start: start + opening.length, end }
  const children = readPlainInline(source, range, place)
  if (children === undefined) return undefined
  const depth = marks.length as Heading['depth']
  const position = { start: place(start), end: place(end) }
  return { node: { type: 'heading', depth, children, position }, end: next }
}
