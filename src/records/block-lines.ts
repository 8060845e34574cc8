import type { Block } from '../logs/block.ts'
import type { Problem } from '../problems/diagnostics.ts'
import type { AnchoredLine } from './anchor-table.ts'
import type { LineCursor } from './line-cursor.ts'
import type { Line } from './line.ts'
import type { PieceRows } from './piece-rows.ts'
import type { RecordBooker } from './record-booker.ts'
import type { ReadLine } from './shape-reader.ts'
import type { OpenTable, ParsedLine, RecordFormat } from './record-format.ts'

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** Reads the lines of blocks one after the other, and keeps the table that is open. */
export class BlockLines {
  readonly #booker: RecordBooker
  #table: OpenTable | undefined
  #hasRows = false
  #isOpen = false

  constructor(booker: RecordBooker, table: OpenTable | undefined) {
    this.#booker = booker
    this.#table = table
  }

  /** The table that reads the next line. */
  get table(): OpenTable | undefined {
    return this.#table
  }

  /** What is wrong with the table that is open at the end of the log. */
  finish(): Problem | undefined {
    return this.#table?.reader.finish?.(this.#isOpen)
  }

  /** Whether a line was read, or a table is open, whose lines have shapes. */
  get hasRows(): boolean {
    return this.#hasRows || this.#table?.reader.rows !== undefined
  }

  /**
   * Read the lines of a block.
   *
   * @param rows reads many lines at a time, and is told of those that were not among them
   */
  read(block: Block, cursor: LineCursor, rows?: PieceRows): void {
    let at = block.start
    for (;;) {
      if (this.#table === undefined) {
        rows?.readPlaces(this)
        const { start } = cursor
        if (start === Infinity) return
        if (this.#readAnchored(block, cursor, rows)) at = findFeed(block, start) + 1
        continue
      }
      at = rows?.readTable(at, this.#table, this) ?? at
      if (at >= block.end) return
      at = this.#readRow(block, { at, cursor }, rows)
    }
  }

  /** Read a line that a row was read from as ever. */
  readAgain(block: Block, start: number, format: RecordFormat): void {
    const line = createRow(block, { start, feed: findFeed(block, start) }, format)
    if (this.#table === undefined) void this.#readLine(block, line)
    else this.#bookRow(this.#table.reader.readLine(readLineOf(block, line)), block, line)
  }

  /** Read the next line of a cursor; returns whether it opens a table. */
  #readAnchored(block: Block, cursor: LineCursor, rows?: PieceRows): boolean {
    if (rows === undefined) {
      for (const line of cursor.take()) if (this.#opensTable(block, line)) return true
      return false
    }
    let own: ReadLine | undefined
    let count = 0
    for (const line of cursor.take()) {
      const read = this.#readLine(block, line)
      this.#table = getTable(read)
      if (this.#table !== undefined) return true
      if (read.parsed !== undefined) count++
      if (
        read.parsed !== undefined ||
        (own?.parsed === undefined && own?.format.rows === undefined)
      )
        own = read
    }
    if (own !== undefined && count < 2) rows.learnAnchored(own)
    return false
  }

  /** Read a line of the table; returns the offset of the next one, which is the same where the table ends before it. */
  #readRow(
    block: Block,
    { at, cursor }: { readonly at: number; readonly cursor: LineCursor },
    rows?: PieceRows,
  ): number {
    const table = this.#table
    if (table === undefined) return at
    const { format, reader } = table
    const feed = findFeed(block, at)
    this.#isOpen = feed === block.end
    const row = createRow(block, { start: at, feed }, format)
    const line = readLineOf(block, row)
    const parsed = reader.readLine(line)
    if (parsed === 'end') {
      this.#table = undefined
      cursor.skipTo(at)
      return at
    }
    this.#bookRow(parsed, block, row)
    // A row of the table may be a line of another format only if that format looks at every line.
    if (rows?.passRow(reader, { line, format, parsed }) === true) return feed + 1
    cursor.skipTo(at)
    if (cursor.start !== at) return feed + 1
    for (const other of cursor.take()) {
      if (parsed === undefined || other.format.anchors.length === 0)
        this.#table = getTable(this.#readLine(block, other)) ?? this.#table
    }
    return feed + 1
  }

  #bookRow(parsed: ParsedLine | 'end' | undefined, block: Block, row: AnchoredLine): void {
    if (parsed !== undefined && parsed !== 'end') this.#booker.book(parsed, block, row)
  }

  /** Read a line with an anchor. */
  #readLine(block: Block, line: AnchoredLine): ReadLine {
    const read = readLineOf(block, line)
    return { line: read, format: line.format, parsed: this.#parse(block, line, read) }
  }

  /** Read a line with an anchor; returns whether it opens a table. */
  #opensTable(block: Block, line: AnchoredLine): boolean {
    const table = this.#parse(block, line, readLineOf(block, line))?.table
    if (table === undefined) return false
    this.#table = { format: line.format, reader: table }
    return true
  }

  #parse(block: Block, line: AnchoredLine, read: Line): ParsedLine | undefined {
    const parsed = line.format.parseLine(read)
    this.#booker.book(parsed, block, line)
    if (parsed !== undefined && line.format.rows !== undefined) this.#hasRows = true
    return parsed
  }
}

/** A line with an anchor, as its format reads it. */
function readLineOf(
  { bytes }: Block,
  { start: lineStart, anchorAt: start, end }: AnchoredLine,
): Line {
  return { bytes, lineStart, start, end }
}

/** The table that a line is the header of. */
function getTable({ format, parsed }: ReadLine): OpenTable | undefined {
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

/** Find the line feed behind an offset, or the end of the block. */
function findFeed({ bytes, end }: Block, from: number): number {
  const feed = bytes.indexOf(LINE_FEED, from)
  return feed < 0 || feed > end ? end : feed
}
