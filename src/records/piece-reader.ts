import type { Block, VisitBlock } from '../logs/block.ts'
import { startAnchorKernel } from './anchor-kernel.ts'
import { createAnchorTable } from './anchor-table.ts'
import type { BlockLines } from './block-lines.ts'
import { fitsKernel, SMALLEST_BLOCK } from './find-anchors.ts'
import { cutPiece } from './kernel-finder.ts'
import type { ReadOptions } from './log-reading.ts'
import { PieceRows, type PieceTools } from './piece-rows.ts'
import type { RecordBooker } from './record-booker.ts'
import { ShapeReader } from './shape-reader.ts'

/** Reads a block in pieces, of whose lines many may be read at a time; returns the number of its lines. */
export type ReadPieces = (
  block: Block,
  reader: {
    readonly lines: BlockLines
    /** Reads a block that has no pieces. */
    readonly visit: VisitBlock
  },
) => number

/**
 * Make a reader of pieces; `undefined` where each line is to be looked at: by a format without anchors, or by somebody
 * who asks what becomes of it.
 */
export function createPieceReader(
  { formats, takeRows, see, notice, seesRows = false }: Omit<ReadOptions, 'words'>,
  booker: RecordBooker,
): ReadPieces | undefined {
  const table = createAnchorTable(formats)
  const isAsked = see !== undefined || notice !== undefined
  if (
    takeRows === undefined ||
    (isAsked && !seesRows) ||
    table.all.length > 0 ||
    !fitsKernel(table)
  )
    return undefined
  let tools: PieceTools | undefined
  const start = (): PieceTools | undefined => {
    const kernel = startAnchorKernel()
    if (kernel === undefined) return undefined
    const rows = new ShapeReader({ kernel: kernel.rows, take: takeRows, booker, table, isAsked })
    return { kernel, table, rows }
  }
  return (block, { lines, visit }) => {
    // A log without shapes is read no faster in pieces; the first block shows whether it has some.
    if (block.end - block.start < SMALLEST_BLOCK || !lines.hasRows) return visit(block)
    tools ??= start()
    if (tools === undefined) return visit(block)
    let count = 0
    for (let at = block.start; at < block.end;) {
      const rest = { ...block, start: at, linesBefore: block.linesBefore + count }
      const piece = cutPiece(rest, at, tools.kernel)
      if (piece === undefined) return count + visit(rest)
      const rows = new PieceRows(piece, tools)
      lines.read(piece, rows, rows)
      count += rows.count
      at = piece.end
    }
    return count
  }
}
