import { findLineBreak, placeInLine, type BlockPlace, type PlainBlock } from './plain-block.ts'

/** Read a comment of HTML that is a line. */
export function readPlainComment(at: BlockPlace): PlainBlock | undefined {
  const { source, start } = at
  if (!source.startsWith('<!-- ', start)) return undefined
  const { end, next } = findLineBreak(source, start)
  const value = source.slice(start, end)
  if (!value.endsWith(' -->')) return undefined
  const place = placeInLine(at)
  return {
    node: { type: 'html', value, position: { start: place(start), end: place(end) } },
    end: next,
  }
}
