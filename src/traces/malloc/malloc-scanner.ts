import type { Block } from '../../logs/block.ts'
import type { MallocTrace } from './malloc-trace.ts'

/** Takes in a malloc log block by block. */
export interface MallocScanner {
  /** Take in whole lines; returns how many. */
  take(block: Block): number
  /** Told of a line that is too long to be read. */
  passOver(line: number): void
  /** @param lines of the whole log */
  finish(lines: number): Promise<MallocTrace>
}

/** Look at a line that is no part of the trace, as a block of its own. */
export type TakeOtherLine = (line: Block) => void
