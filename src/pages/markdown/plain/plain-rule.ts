import { findLineBreak, placeInLine, type BlockPlace, type PlainBlock } from './plain-block.ts'

const RULE = /(?:-{3,}|\*{3,}|_{3,})(?=\r?\n|$)/y

/** Read a line across the page. */
export function readPlainRule(at: BlockPlace): PlainBlock | undefined {
  const { source, start } = at
  RULE.lastIndex = start
  const [rule] = RULE.exec(source) ?? []
  if (rule === undefined) return undefined
  const place = placeInLine(at)
  const position = { start: place(start), end: place(start + rule.length) }
  return { node: { type: 'thematicBreak', position }, end: findLineBreak(source, start).next }
}
