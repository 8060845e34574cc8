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

/** Take in one block and return how many lines it has. */
export type VisitBlock = (block: Block) => number

/** What reading a log to its end found out about it as a file. */
export interface LogTotals {
  /** After decompression. */
  readonly bytes: number
  /** As `wc -l` counts, and one more for a last line without a line feed. */
  readonly lines: number
  /** Lines too long to be read, in order: at most three are kept. */
  readonly overlongLines: readonly number[]
  readonly overlongCount: number
}
