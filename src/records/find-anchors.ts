import type { Block } from '../logs/block.ts'
import { startAnchorKernel, type AnchorKernel } from './anchor-kernel.ts'
import {
  createAnchorTable,
  trimReturn,
  type AnchoredLine,
  type AnchorTable,
} from './anchor-table.ts'
import { pushByKernel } from './kernel-finder.ts'
import { pushPlainly } from './plain-finder.ts'
import type { RecordFormat } from './record-format.ts'

/** Find the anchored lines of a block in order, and count all its lines. */
export type FindAnchors = (block: Block, found: (line: AnchoredLine) => void) => number

const LINE_FEED = 10

/** A log that is smaller is not worth the start of the kernel. */
export const SMALLEST_BLOCK = 32 * 1024

/** The kernel looks for so many anchors. */
const MOST_ANCHORS = 4096

/**
 * Make a search for the anchors of some formats.
 *
 * Hot path (bench `process-log`): one pass over the bytes for all anchors together. Nothing is decoded.
 *
 * @param start starts the kernel; a test has its own
 */
export function createAnchorFinder(
  formats: readonly RecordFormat[],
  start: (length: number) => AnchorKernel | undefined = startForLength,
): FindAnchors {
  const table = createAnchorTable(formats)
  const { needles, starts, all } = table
  const wholes = formats.some(({ wholeLines }) => wholeLines === true)
  const sorts = needles.length + (starts.isEmpty ? 0 : 1) + all.length > 1
  const isSmall = fitsKernel(table)
  let known: AnchorKernel | undefined
  let seen = 0
  return (whole, found) => {
    // A search goes on to the end of its bytes, and a single line may stand in a large memory.
    const block = { ...whole, bytes: whole.bytes.subarray(0, whole.end) }
    const lines: AnchoredLine[] = []
    // Once it has these anchors, it is the fastest for a single line, too, such as one that two chunks have parts of, or
    // one of many that another format leaves over.
    seen += whole.end - whole.start
    if (isSmall) known ??= start(seen)
    const kernel = known
    const count =
      kernel === undefined
        ? pushPlainly(lines, block, table)
        : pushByKernel(lines, block, { table, kernel })
    for (const format of all) pushAllLines(lines, block, format)
    if (all.length > 0 || (kernel === undefined && sorts)) lines.sort((a, b) => a.start - b.start)
    if (wholes) dropRepeated(lines).forEach(found)
    else lines.forEach(found)
    return count
  }
}

/** Whether the kernel can look for all anchors of a table. */
export function fitsKernel({ needles }: AnchorTable): boolean {
  return needles.reduce((sum, { anchors }) => sum + anchors.length, 0) <= MOST_ANCHORS
}

function startForLength(length: number): AnchorKernel | undefined {
  return length < SMALLEST_BLOCK ? undefined : startAnchorKernel()
}

/** A line that is parsed as a whole is found once. */
export function dropRepeated(lines: readonly AnchoredLine[]): readonly AnchoredLine[] {
  let first = 0
  return lines.filter((line, i) => {
    if (lines[first]?.start !== line.start) first = i
    if (line.format.wholeLines !== true) return true
    for (let other = first; other < i; other++) {
      if (lines[other]?.format === line.format) return false
    }
    return true
  })
}

function pushAllLines(lines: AnchoredLine[], block: Block, format: RecordFormat): void {
  const { bytes, start, end } = block
  for (let lineStart = start; lineStart < end;) {
    const feed = bytes.indexOf(LINE_FEED, lineStart)
    const lineEnd = feed < 0 ? end : feed
    lines.push({ format, start: lineStart, end: trimReturn(bytes, lineEnd), anchorAt: lineStart })
    lineStart = lineEnd + 1
  }
}
