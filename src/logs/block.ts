/** A stretch of a log that holds whole lines; the last line of a log may lack its line feed. */
export interface Block {
  /** Valid during the visit only. */
  readonly bytes: Buffer
  /** Offset of the first byte of the first line. */
  readonly start: number
  /** Offset behind the last byte. */
  readonly end: number
  /** Lines of the log before this block. */
  readonly linesBefore: number
}

/** Process one block and return its number of lines. */
export type VisitBlock = (block: Block) => number

/** The totals of a log that was read to its end. */
export interface LogTotals {
  /** After decompression. */
  readonly bytes: number
  /** As `wc -l` counts, and one more for a last line without a line feed. */
  readonly lines: number
  /** Line numbers, from 1, of the first three lines that were too long to read. */
  readonly overlongLines: readonly number[]
  readonly overlongCount: number
}
