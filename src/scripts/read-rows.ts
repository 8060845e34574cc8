import { scanBlocks } from '../logs/scan-blocks.ts'
import type { DataLine } from './data-line.ts'

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** Visits the rows of a data file and the blank lines between them. */
export interface RowVisitor {
  visitRow(line: DataLine): void
  /** Called at one or more blank lines between two rows, where the curve breaks. */
  visitBreak(): void
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
  { visitor, hasHeaders }: { readonly visitor: RowVisitor; readonly hasHeaders: boolean },
): Promise<void> {
  let blanks = 0
  let isHeaderDue = hasHeaders
  let hasRows = false
  const visitLine = (bytes: Buffer, start: number, end: number): void => {
    const kind = line.split(bytes, start, end)
    if (kind === 'comment') return
    if (kind === 'blank') {
      blanks += 1
      return
    }
    if (isHeaderDue) {
      line.headers = Array.from({ length: line.columns }, (_, i) => line.readText(i + 1))
      isHeaderDue = false
      return
    }
    // Blank lines before the first row separate nothing.
    if (hasRows && blanks > 0) visitor.visitBreak()
    if (hasRows && blanks > 1) {
      line.set += 1
      line.index = 0
    }
    blanks = 0
    hasRows = true
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
}
