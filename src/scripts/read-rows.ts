import { scanBlocks } from '../logs/scan-blocks.ts'
import type { DataLine } from './data-line.ts'

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** Comments of a data set that are kept: its name stands in one of the last. */
const MAX_NAMES = 20

/** Visits the rows of a data file and the blank lines between them. */
export interface RowVisitor {
  visitRow(line: DataLine): void
  /** Called at one or more blank lines between two rows, where the curve breaks. */
  visitBreak(blanks: number): void
  /** Called at blank lines behind the last row. */
  visitEnd?(blanks: number): void
}

/** How the rows of a file are read. */
export interface RowReading {
  readonly visitor: RowVisitor
  /** Whether the first row names the columns. */
  readonly hasHeaders: boolean
  /** Which data sets count for that; all do by default. */
  readonly isChosen?: (line: DataLine) => boolean
  /** Lines at the start that are passed over. */
  readonly skip?: number
}

/**
 * Read the rows of a data file (gnuplot 5.4). Comments are skipped, a blank line breaks the curve, and
 * two begin a new data set, in which rows are numbered from 0 again. Memory does not grow with the file.
 *
 * @param hasHeaders whether the first row names the columns
 */
export async function readRows(
  chunks: AsyncIterable<Uint8Array>,
  line: DataLine,
  { visitor, hasHeaders, isChosen = () => true, skip = 0 }: RowReading,
): Promise<void> {
  let blanks = 0
  let isHeaderDue = hasHeaders
  let rows = 0
  let skipped = 0
  const visitLine = (bytes: Buffer, start: number, end: number): void => {
    if (skipped < skip) {
      skipped += 1
      return
    }
    const kind = line.split(bytes, start, end)
    if (kind === 'comment') {
      if (blanks > 1) line.setNames = []
      line.setNames = [...line.setNames.slice(-MAX_NAMES), line.readComment()]
      return
    }
    if (kind === 'blank') {
      blanks += 1
      return
    }
    // Blank lines before the first row separate nothing.
    if (rows > 0 && blanks > 0) {
      visitor.visitBreak(blanks)
      line.block += 1
    }
    if (rows > 0 && blanks > 1) {
      line.set += 1
      line.index = 0
      line.block = 0
    }
    if (isHeaderDue && isChosen(line)) {
      line.headers = Array.from({ length: line.columns }, (_, i) => line.readString(i + 1))
      isHeaderDue = false
      if (rows > 0) blanks = 0
      return
    }
    blanks = 0
    rows += 1
    visitor.visitRow(line)
    line.index += 1
  }
  await scanBlocks(chunks, ({ bytes, start, end }) => {
    let lines = 0
    for (let at = start; at < end;) {
      const feed = bytes.indexOf(LINE_FEED, at)
      const next = feed < 0 || feed >= end ? end : feed + 1
      const last = feed < 0 || feed >= end ? end : feed
      visitLine(bytes, at, last > at && bytes[last - 1] === CARRIAGE_RETURN ? last - 1 : last)
      lines += 1
      at = next
    }
    return lines
  })
  if (rows > 0 && blanks > 0) visitor.visitEnd?.(blanks)
}
