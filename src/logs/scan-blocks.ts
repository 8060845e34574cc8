import type { LogTotals, VisitBlock } from './block.ts'

const LINE_FEED = 10

/** Lines longer than this are counted and passed over, so that memory does not grow with a line. */
export const LONGEST_LINE = 4 * 1024 * 1024

/**
 * Cut a stream of chunks into blocks of whole lines and visit each.
 *
 * Hot path (bench `process-log`): a chunk is visited where it lies; only the line that straddles
 * two chunks is copied. Memory: the longest line, at most {@link LONGEST_LINE}.
 *
 * @param passOver told of each line that is too long, counted from 1
 */
export async function scanBlocks(
  chunks: AsyncIterable<Uint8Array>,
  visit: VisitBlock,
  passOver: (line: number) => void = () => undefined,
): Promise<LogTotals> {
  const cutter = new BlockCutter(visit, passOver)
  for await (const chunk of chunks) cutter.push(chunk)
  return cutter.finish()
}

/** Keeps the unfinished line between chunks. */
class BlockCutter {
  readonly #visit: VisitBlock
  readonly #passOver: (line: number) => void
  #rest: Buffer[] = []
  #restLength = 0
  /** Inside a line that is already too long: its bytes are dropped until its line feed. */
  #dropping = false
  #bytes = 0
  #lines = 0
  readonly #overlongLines: number[] = []
  #overlongCount = 0

  constructor(visit: VisitBlock, passOver: (line: number) => void) {
    this.#visit = visit
    this.#passOver = passOver
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

  /** End the line that the previous chunk left open; return where the next line starts. */
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
    // The chunk's memory is used again for the next one: keep a copy.
    this.#rest.push(Buffer.from(bytes))
    this.#restLength += bytes.length
  }

  #countOverlong(): void {
    this.#dropping = false
    this.#lines += 1
    this.#overlongCount += 1
    this.#passOver(this.#lines)
    if (this.#overlongLines.length < 3) this.#overlongLines.push(this.#lines)
  }
}
