import type { VisitBlock } from '../logs/block.ts'
import type { AnchoredLine } from './anchor-table.ts'
import { createAnchorFinder } from './find-anchors.ts'
import { BlockLines } from './block-lines.ts'
import { ListCursor } from './line-cursor.ts'
import type { LogReading, ReadOptions } from './log-reading.ts'
import { createPieceReader } from './piece-reader.ts'
import { RecordBooker } from './record-booker.ts'

/** Reads the records of blocks. */
export interface RecordReader {
  readonly visit: VisitBlock
  /** @param lines how many the log has */
  finish(lines: number): Pick<LogReading, 'counts' | 'problems' | 'firstLines'>
}

/**
 * Make a reader for the records of a log's blocks, or of some of its lines.
 *
 * Hot path (bench `process-log`, `pidstat`): without a table, only anchored lines are looked at.
 */
export function createRecordReader(options: Omit<ReadOptions, 'words'>): RecordReader {
  const find = createAnchorFinder(options.formats)
  const booker = new RecordBooker(options)
  const lines = new BlockLines(booker, options.opened)
  const visit: VisitBlock = (block) => {
    const anchored: AnchoredLine[] = []
    const count = find(block, (line) => anchored.push(line))
    lines.read(block, new ListCursor(anchored))
    return count
  }
  const readPieces = createPieceReader(options, booker)
  return {
    visit: readPieces === undefined ? visit : (block) => readPieces(block, { lines, visit }),
    finish(count) {
      const problem = lines.finish()
      if (problem !== undefined) booker.bookEnd(problem, count)
      return booker.finish()
    },
  }
}
