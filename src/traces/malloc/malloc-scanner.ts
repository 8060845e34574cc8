import type { Block } from '../../logs/block.ts'
import type { MallocTrace } from './malloc-trace.ts'

/** Scans a malloc log block by block. */
export interface MallocScanner {
  /** Take a block of whole lines; return their number. */
  take(block: Block): number
  /** Take the number of a line that is too long to read. */
  passOver(line: number): void
  /** @param lines of the whole log */
  finish(lines: number): Promise<MallocTrace>
}

/** Take a line that is not part of the trace, as a separate block. */
export type TakeOtherLine = (line: Block) => void
