import type { Block } from '../logs/block.ts'
import type { AnchorKernel } from './anchor-kernel.ts'
import type { AnchoredLine, AnchorTable } from './anchor-table.ts'
import { PlacedLines, pushPlainlySorted, scanPiece } from './kernel-finder.ts'
import { ListCursor, PlaceCursor, type LineCursor } from './line-cursor.ts'
import type { OpenTable, TableReader } from './record-format.ts'
import type { LineReader, ReadLine, ShapeReader } from './shape-reader.ts'

/** What the pieces of a log have in common. */
export interface PieceTools {
  readonly kernel: AnchorKernel
  readonly table: AnchorTable
  readonly rows: ShapeReader
}

/**
 * The lines of a piece, many of which are read at a time. Its anchors are looked for when somebody asks for one, which
 * nobody does while the rows of a table are read.
 */
export class PieceRows implements LineCursor {
  readonly #piece: Block
  readonly #tools: PieceTools
  #cursor: LineCursor | undefined
  #places: PlaceCursor | undefined
  #counted = 0

  constructor(piece: Block, tools: PieceTools) {
    this.#piece = piece
    this.#tools = tools
    tools.kernel.hold(piece)
  }

  /** All lines of the piece, once they were read. */
  get count(): number {
    return this.#counted
  }

  get start(): number {
    return this.#scan().start
  }

  take(): readonly AnchoredLine[] {
    return this.#scan().take()
  }

  skipTo(start: number): void {
    this.#scan().skipTo(start)
  }

  /** Read anchored lines from the next one on, as long as they have a known shape. */
  readPlaces(lines: LineReader): void {
    const { rows } = this.#tools
    if (rows.anchoredFormat === undefined) return
    this.#scan()
    if (this.#places !== undefined) rows.readPlaces(this.#places, this.#piece, lines)
  }

  /** Read the rows of a table from an offset on, as long as they have a known shape; returns the offset behind them. */
  readTable(at: number, { reader, format }: OpenTable, lines: LineReader): number {
    const { rows: source } = reader
    if (source === undefined) return at
    const piece = this.#piece
    const read = this.#tools.rows.readTable({ piece, at }, { source, format }, lines)
    if (this.#cursor === undefined) this.#counted += read.lines
    return read.at
  }

  /** Note that a line was read by a table; returns whether no other format is to look at it. */
  passRow(reader: TableReader, read: ReadLine): boolean {
    if (this.#cursor === undefined) this.#counted++
    if (reader.rows !== undefined) this.#tools.rows.learnRow(reader.rows, read)
    return read.parsed !== undefined
  }

  /** Learn from a line that is read by one anchor alone. */
  learnAnchored(read: ReadLine): void {
    this.#tools.rows.learnAnchored(read)
  }

  #scan(): LineCursor {
    return (this.#cursor ??= this.#createCursor())
  }

  #createCursor(): LineCursor {
    const { kernel, table } = this.#tools
    const piece = this.#piece
    const found = scanPiece({ table, kernel })
    if (found < 0) {
      const lines: AnchoredLine[] = []
      this.#counted = pushPlainlySorted(lines, piece, table)
      return new ListCursor(lines)
    }
    this.#counted = kernel.countLines()
    this.#places = new PlaceCursor(new PlacedLines(piece, { table, kernel, found }))
    return this.#places
  }
}
