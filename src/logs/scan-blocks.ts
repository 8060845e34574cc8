import type { LogTotals, VisitBlock } from './block.ts'

const LINE_FEED = 10

/** Lines longer than this are counted and skipped, so that memory is bounded. */
export const LONGEST_LINE = 4 * 1024 * 1024

/**
 * Cut a stream of chunks into blocks of whole lines and visit each.
 *
 * Hot path (bench `process-log`): a chunk is visited in place; only a line that straddles two chunks
 * is copied. Memory: the longest line, at most {@link LONGEST_LINE}.
 *
 * @param skip called with the number, from 1, of each line that is too long
 */
export async function scanBlocks(
  chunks: AsyncIterable<Uint8Array>,
  visit: VisitBlock,
  skip: (line: number) => void = () => undefined,
): Promise<LogTotals> {
  const cutter = new BlockCutter(visit, skip)
  for await (const chunk of chunks) cutter.push(chunk)
  return cutter.finish()
}

/** Keeps the unfinished line between chunks. */
class BlockCutter {
  readonly #visit: VisitBlock
  readonly #skip: (line: number) => void
  #rest: Buffer[] = []
  #restLength = 0
  /** Whether the current line is already too long: its bytes are dropped until its line feed. */
  #dropping = false
  #bytes = 0
  #lines = 0
  readonly #overlongLines: number[] = []
  #overlongCount = 0

  constructor(visit: VisitBlock, skip: (line: number) => void) {
    this.#visit = visit
    this.#skip = skip
  }

  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    this.#bytes += bytes.length
    const firstFeed = bytes.indexOf(LINE_FEED)
    if (firstFeed < 0) {
      this.#keep(bytes)
      return
    }
    const lineStart = this.#restLength > 0 || this.#dropping ? this.#endLine(bytes, firstFeed) : 0
    const end = bytes.lastIndexOf(LINE_FEED) + 1
    if (end > lineStart) this.#deliver(bytes, lineStart, end)
    if (end < bytes.length) this.#keep(bytes.subarray(end))
  }

  finish(): LogTotals {
    if (this.#dropping) this.#countOverlong()
    else if (this.#restLength > 0) this.#deliverRest(Buffer.alloc(0))
    return {
      bytes: this.#bytes,
      lines: this.#lines,
      overlongLines: this.#overlongLines,
      overlongCount: this.#overlongCount,
    }
  }

  /** End the line that the previous chunk left open; return the offset of the next line. */
  #endLine(bytes: Buffer, feed: number): number {
    if (this.#dropping) this.#countOverlong()
    else this.#deliverRest(bytes.subarray(0, feed + 1))
    return feed + 1
  }

  #deliverRest(tail: Buffer): void {
    const line = Buffer.concat([...this.#rest, tail])
    this.#rest = []
    this.#restLength = 0
    this.#deliver(line, 0, line.length)
  }

  #deliver(bytes: Buffer, start: number, end: number): void {
    this.#lines += this.#visit({ bytes, start, end, linesBefore: this.#lines })
  }

  #keep(bytes: Buffer): void {
    if (this.#dropping) return
    if (this.#restLength + bytes.length > LONGEST_LINE) {
      this.#rest = []
      this.#restLength = 0
      this.#dropping = true
      return
    }
    // The reader reuses the chunk's memory for the next one, so keep a copy.
    this.#rest.push(Buffer.from(bytes))
    this.#restLength += bytes.length
  }

  #countOverlong(): void {
    this.#dropping = false
    this.#lines += 1
    this.#overlongCount += 1
    this.#skip(this.#lines)
    if (this.#overlongLines.length < 3) this.#overlongLines.push(this.#lines)
  }
}
