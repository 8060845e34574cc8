import type { Block, VisitBlock } from '../logs/block.ts'
import type { AnchoredLine } from './anchor-table.ts'
import { createAnchorFinder } from './find-anchors.ts'
import type { Line } from './line.ts'
import type { LogReading, ReadOptions } from './log-reading.ts'
import { RecordBooker } from './record-booker.ts'
import type { RecordFormat } from './record-format.ts'

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** Reads the records of blocks. */
export interface RecordReader {
  readonly visit: VisitBlock
  finish(): Pick<LogReading, 'counts' | 'problems' | 'firstLines'>
}

/** A table whose header was read. */
type OpenTable = NonNullable<ReadOptions['opened']>

/**
 * Make a reader for the records of a log's blocks, or of some of its lines.
 *
 * Hot path (bench `process-log`, `pidstat`): without a table, only anchored lines are looked at.
 */
export function createRecordReader(options: Omit<ReadOptions, 'words'>): RecordReader {
  const find = createAnchorFinder(options.formats)
  const booker = new RecordBooker(options)
  let table: OpenTable | undefined = options.opened
  return {
    visit(block) {
      const anchored: AnchoredLine[] = []
      const count = find(block, (line) => anchored.push(line))
      let next = 0
      let at = block.start
      for (;;) {
        if (table === undefined) {
          const line = anchored[next++]
          if (line === undefined) return count
          table = readAnchored(block, line, booker)
          if (table !== undefined) at = findFeed(block, line.start) + 1
          continue
        }
        if (at >= block.end) return count
        while ((anchored[next]?.start ?? Infinity) < at) next++
        const feed = findFeed(block, at)
        const line = createRow(block, { start: at, feed }, table.format)
        const parsed = table.reader.readLine(readRow(block, line))
        if (parsed === 'end') {
          table = undefined
          continue
        }
        if (parsed !== undefined) booker.book(parsed, block, line)
        for (let other = anchored[next]; other?.start === at; other = anchored[++next]) {
          // A row of the table may be a line of another format only if that format looks at every line.
          if (parsed === undefined || other.format.anchors.length === 0)
            table = readAnchored(block, other, booker) ?? table
        }
        at = feed + 1
      }
    },
    finish: () => booker.finish(),
  }
}

/** Read a line with an anchor; returns the table that it is the header of. */
function readAnchored(
  block: Block,
  line: AnchoredLine,
  booker: RecordBooker,
): OpenTable | undefined {
  const { format, start: lineStart, anchorAt: start, end } = line
  const parsed = format.parseLine({ bytes: block.bytes, lineStart, start, end })
  booker.book(parsed, block, line)
  return parsed?.table && { format, reader: parsed.table }
}

/** The line of a table that starts at an offset. */
function createRow(
  block: Block,
  { start, feed }: { readonly start: number; readonly feed: number },
  format: RecordFormat,
): AnchoredLine {
  const end = block.bytes[feed - 1] === CARRIAGE_RETURN && feed > start ? feed - 1 : feed
  return { format, start, end, anchorAt: start }
}

function readRow({ bytes }: Block, { start, end }: AnchoredLine): Line {
  return { bytes, lineStart: start, start, end }
}

/** Find the line feed behind an offset, or the end of the block. */
function findFeed({ bytes, end }: Block, from: number): number {
  const feed = bytes.indexOf(LINE_FEED, from)
  return feed < 0 || feed > end ? end : feed
}
