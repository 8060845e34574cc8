import { findLineBreak, matchAt, type BlockPlace, type PlainBlock } from './plain-block.ts'

const RULE = /(?:-{3,}|\*{3,}|_{3,})(?=\r?\n|$)/y

/** Read a line across the page. */
export function readPlainRule({ source, place, start }: BlockPlace): PlainBlock | undefined {
  const [rule] = matchAt(RULE, source, start) ?? []
  if (rule === undefined) return undefined
  const position = { start: place(start), end: place(start + rule.length) }
  return { node: { type: 'thematicBreak', position }, end: findLineBreak(source, start).next }
}
