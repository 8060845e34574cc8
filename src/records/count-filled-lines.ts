import type { Block } from '../logs/block.ts'
import { startAnchorKernel, type AnchorKernel } from './anchor-kernel.ts'
import { cutPiece } from './kernel-finder.ts'

const LINE_FEED = 10

/** Count the lines of a block that have something besides blanks; see {@link isBlankLine}. */
export function countFilledLines(block: Block): number {
  const kernel = startAnchorKernel()
  if (kernel === undefined) return countPlainly(block)
  let count = 0
  for (let start = block.start; start < block.end;) {
    const piece = cutPiece(block, start, kernel)
    if (piece === undefined) return count + countPlainly({ ...block, start })
    const found = countByKernel(piece, kernel)
    count += found < 0 ? countPlainly(piece) : found
    start = piece.end
  }
  return count
}

/** −1 if lines are to be looked at one by one. */
function countByKernel(piece: Block, kernel: AnchorKernel): number {
  // It counts lines by their ends.
  if (piece.bytes[piece.end - 1] !== LINE_FEED) return -1
  kernel.hold(piece)
  return kernel.countFilled()
}

/** Count them line by line. */
function countPlainly({ bytes, start, end }: Block): number {
  let count = 0
  for (let at = start; at < end;) {
    const feed = bytes.indexOf(LINE_FEED, at)
    const next = feed < 0 || feed >= end ? end : feed
    if (!isBlankLine(bytes.toString('latin1', at, next))) count++
    at = next + 1
  }
  return count
}

/** Whether a line has nothing but blanks; most lines show that they have more by their ASCII. */
export function isBlankLine(latin1: string): boolean {
  return !/[!-~]/.test(latin1) && decodeUtf8(latin1).trimEnd() === ''
}

/** Read text of Latin-1 as the UTF-8 that it is. */
export function decodeUtf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8')
}
