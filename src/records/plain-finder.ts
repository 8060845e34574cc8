import type { Block } from '../logs/block.ts'
import {
  hasBytesAt,
  trimReturn,
  type AnchorTable,
  type AnchoredLine,
  type LineStarts,
  type Needle,
} from './anchor-table.ts'
import { pushLineStart } from './push-line-start.ts'

const LINE_FEED = 10

/**
 * Push the lines of a block that have an anchor, those of each needle behind one another, and return the number of all
 * lines. The block's bytes end with it: a search goes on to their end.
 */
export function pushPlainly(lines: AnchoredLine[], block: Block, table: AnchorTable): number {
  for (const needle of table.needles) pushNeedleLines(lines, block, needle)
  return pushLineStarts(lines, block, table.starts)
}

function pushNeedleLines(lines: AnchoredLine[], block: Block, needle: Needle): void {
  const { bytes, start, end } = block
  for (let at = bytes.indexOf(needle.bytes, start); at >= 0;) {
    const found = at
    const anchor = needle.anchors.find((candidate) => hasBytesAt(bytes, candidate.bytes, found))
    if (anchor === undefined) {
      at = bytes.indexOf(needle.bytes, at + 1)
      continue
    }
    const feed = bytes.indexOf(LINE_FEED, at)
    const lineEnd = feed < 0 ? end : feed
    lines.push({
      format: anchor.format,
      start: findLineStart(bytes, start, at),
      end: trimReturn(bytes, lineEnd),
      anchorAt: at,
    })
    at = feed < 0 ? -1 : bytes.indexOf(needle.bytes, feed)
  }
}

/** A search backwards would go on to the start of the memory that the block stands in. */
function findLineStart(bytes: Buffer, start: number, at: number): number {
  let lineStart = at
  while (lineStart > start && bytes[lineStart - 1] !== LINE_FEED) lineStart--
  return lineStart
}

/** Count the lines, and push those that start with an anchor after blanks. */
function pushLineStarts(lines: AnchoredLine[], block: Block, starts: LineStarts): number {
  const { bytes, start, end } = block
  const { isFirst } = starts
  let count = 0
  for (let lineStart = start; lineStart < end;) {
    const feed = bytes.indexOf(LINE_FEED, lineStart)
    const lineEnd = feed < 0 ? end : feed
    if (isFirst[bytes[lineStart] ?? 0] === 1)
      pushLineStart(lines, { bytes, lineStart, lineEnd }, starts)
    count++
    lineStart = lineEnd + 1
  }
  return count
}
