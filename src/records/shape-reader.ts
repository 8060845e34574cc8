import type { Block } from '../logs/block.ts'
import type { AnchorTable } from './anchor-table.ts'
import type { PlaceCursor } from './line-cursor.ts'
import type { Line } from './line.ts'
import type { LineShape } from './line-shape.ts'
import type { ReadOptions } from './log-reading.ts'
import type { ParsedLine, RecordFormat } from './record-format.ts'
import type { RecordBooker } from './record-booker.ts'
import type { RecordRows, RowSource } from './record-rows.ts'
import type { ReadRows, RowKernel } from './row-kernel.ts'
import { ShapeSet } from './shape-set.ts'
import { startsAlone } from './starts-alone.ts'

/** Whose shapes the kernel has loaded. */
let loaded: readonly LineShape[] | undefined

/** What a reader of rows needs of the one that reads line by line. */
interface ShapeReaderOptions {
  readonly kernel: RowKernel
  readonly take: NonNullable<ReadOptions['takeRows']>
  readonly booker: RecordBooker
  readonly table: AnchorTable
  /** Whether somebody wants to know the lines of rows. */
  readonly isAsked: boolean
}

/** A line of a format, and what it was read to. */
export interface ReadLine {
  readonly line: Line
  readonly format: RecordFormat
  readonly parsed: ParsedLine | undefined
}

/** Reads lines without their shapes. */
export interface LineReader {
  /** Read the line of a format that starts at an offset. */
  readAgain(block: Block, start: number, format: RecordFormat): void
}

/**
 * Reads lines that are like others before them, many at a time: the first line of a shape is read by its format, and
 * those that follow by the kernel. What is unusual in a line, whether for the kernel or for who takes its row, makes it
 * one that is read as ever.
 *
 * Hot path (bench `pidstat`, `gc`, `own-json`): no object is made for a line. A property test holds it to what is read
 * line by line.
 */
export class ShapeReader {
  readonly #options: ShapeReaderOptions
  readonly #sets = new WeakMap<RowSource, ShapeSet>()
  /** The piece whose lines are being counted. */
  #numbered: Block | undefined
  /** The format whose anchored lines are read as rows: the last one that a line was learned of. */
  #anchored: { readonly format: RecordFormat; readonly set: ShapeSet } | undefined

  constructor(options: ShapeReaderOptions) {
    this.#options = options
  }

  /** Read the lines of a table; returns the offset of the first one that has no shape, and how many stand before it. */
  readTable(
    { piece, at }: { readonly piece: Block; readonly at: number },
    { source, format }: { readonly source: RowSource; readonly format: RecordFormat },
    lines: LineReader,
  ): { readonly at: number; readonly lines: number } {
    const set = this.#sets.get(source)
    const { kernel } = this.#options
    let start = at
    let count = 0
    while (set !== undefined && start < piece.end && this.#prepare(set, format)) {
      const read = kernel.readLines(start - piece.start, piece.end - piece.start)
      if (read.lines === 0) break
      this.#take(read, { set, format, piece, lines })
      count += read.lines
      start = piece.start + read.next
    }
    return { at: start, lines: count }
  }

  /** Read the lines of a cursor up to the first one that has no shape. */
  readPlaces(cursor: PlaceCursor, piece: Block, lines: LineReader): void {
    while (this.#anchored !== undefined && cursor.start < piece.end) {
      const { set, format } = this.#anchored
      if (!this.#prepare(set, format)) return
      const read = this.#options.kernel.readPlaced(cursor.place, piece.end - piece.start)
      if (read.lines === 0) return
      this.#take(read, { set, format, piece, lines })
      cursor.goTo(read.next)
    }
  }

  /** The format of the lines that are read by their places. */
  get anchoredFormat(): RecordFormat | undefined {
    return this.#anchored?.format
  }

  /** Learn from a line of a table; one that the table does not take must be empty, since another format may take it. */
  learnRow(source: RowSource, { line, parsed }: ReadLine): void {
    const isRecord = readKind(parsed)
    if (isRecord === undefined || (parsed === undefined && line.end > line.start)) return
    this.#find(source).learn(line, this.#describe(isRecord, parsed), this.#fits)
  }

  /** Learn from a line that a single anchor, at its start, was found in. */
  learnAnchored({ line, format, parsed }: ReadLine): void {
    const isRecord = readKind(parsed)
    const { rows } = format
    if (rows === undefined || isRecord === undefined || line.start > line.lineStart) return
    const set = this.#find(rows)
    const { starts } = this.#options.table
    set.learn(
      line,
      this.#describe(isRecord, parsed),
      (shape) => this.#fits(shape) && startsAlone(shape, format, starts),
    )
    if (isRecord && set.shapes.length > 0) this.#anchored = { format, set }
  }

  #describe(isRecord: boolean, parsed: ParsedLine | undefined) {
    return { isRecord, isNoted: !isRecord && parsed !== undefined && this.#options.isAsked }
  }

  readonly #fits = (shape: LineShape): boolean => this.#options.kernel.fits([shape])

  #find(source: RowSource): ShapeSet {
    const known = this.#sets.get(source)
    const set = known ?? new ShapeSet(source)
    if (known === undefined) this.#sets.set(source, set)
    return set
  }

  /** Load the shapes of a format; `false` where nothing can be read by them. */
  #prepare({ shapes, source }: ShapeSet, format: RecordFormat): boolean {
    const { kernel, booker } = this.#options
    if (shapes.length === 0 || !booker.hasRecords(format) || !kernel.fits(shapes)) return false
    if (loaded !== shapes) {
      kernel.load(shapes, source.layout.columns.length)
      loaded = shapes
    }
    return true
  }

  /** Hand on the rows that were read last; a line whose row is not taken is read as ever. */
  #take(
    { rows: length }: ReadRows,
    {
      set: { source },
      format,
      piece,
      lines,
    }: {
      readonly set: ShapeSet
      readonly format: RecordFormat
      readonly piece: Block
      readonly lines: LineReader
    },
  ): void {
    const { kernel, take, booker } = this.#options
    const numbers = this.#readNumbers(piece)
    const rows: RecordRows = {
      layout: source.layout,
      columns: kernel.columns,
      length,
      lines: numbers,
    }
    for (let from = 0; from < length; from++) {
      const taken = take(rows, from, format)
      booker.bookRows(taken.records)
      from += taken.rows
      if (from < length) lines.readAgain(piece, piece.start + kernel.readStart(from), format)
    }
  }

  /** The numbers of the lines of the rows that were read last, if somebody asks. */
  #readNumbers(piece: Block): Uint32Array | undefined {
    const { kernel, isAsked } = this.#options
    if (!isAsked) return undefined
    if (this.#numbered !== piece) kernel.countFrom(piece.linesBefore + 1)
    this.#numbered = piece
    return kernel.readNumbers()
  }
}

/** Whether a line is a record; `undefined` for one that is neither that nor nothing. */
function readKind(parsed: ParsedLine | undefined): boolean | undefined {
  if (parsed === undefined) return false
  const { record, records, sample, problem, table, unread } = parsed
  if (problem !== undefined || table !== undefined || unread !== undefined) return undefined
  if (records !== undefined) return undefined
  return record !== undefined || sample !== undefined
}
