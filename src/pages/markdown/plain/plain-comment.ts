import { findLineBreak, type BlockPlace, type PlainBlock } from './plain-block.ts'

/** Read a comment of HTML that is a line. */
export function readPlainComment({ source, place, start }: BlockPlace): PlainBlock | undefined {
  if (!source.startsWith('<!-- ', start)) return undefined
  const { end, next } = findLineBreak(source, start)
  const value = source.slice(start, end)
  if (!value.endsWith(' -->')) return undefined
  return {
    node: { type: 'html', value, position: { start: place(start), end: place(end) } },
    end: next,
  }
}
