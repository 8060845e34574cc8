import type { Block } from '../../logs/block.ts'
import { copyByWords } from '../../logs/copy-by-words.ts'
import { isReadable } from './call-site.ts'
import { openEventBooks, type EventBooks } from './event-books.ts'
import { EventWriter } from './event-writer.ts'
import { createLedger } from './kernel-ledger.ts'
import { startKernel, type MallocKernel } from './malloc-kernel.ts'
import { MallocLines } from './malloc-lines.ts'
import type { MallocScanner, TakeOtherLine } from './malloc-scanner.ts'
import type { MallocTrace } from './malloc-trace.ts'
import { summariseMalloc } from './finish-malloc-trace.ts'

const LINE_FEED = 10
const MOST_GARBAGE_LINES = 3

/**
 * Scans a malloc log with the kernel, and handles the lines that the kernel does not recognise.
 *
 * Hot path (bench `dtrace`).
 */
export class KernelScanner implements MallocScanner {
  readonly #kernel: MallocKernel
  readonly #writer: EventWriter
  readonly #books: EventBooks
  readonly #lines: MallocLines
  readonly #other: TakeOtherLine | undefined
  /** The buffer is handed over when it holds more than this. */
  readonly #fullCount: number
  #memory: Buffer

  constructor(module: WebAssembly.Module, other: TakeOtherLine | undefined) {
    this.#kernel = startKernel(module, isReadable)
    this.#memory = Buffer.from(this.#kernel.memory.buffer)
    this.#writer = new EventWriter(this.#kernel)
    this.#lines = new MallocLines(this.#writer)
    this.#books = openEventBooks(this.#kernel, module)
    this.#other = other
    this.#fullCount = this.#kernel.MOST_EVENTS.value * 0.9
    this.#tellPart()
  }

  take(block: Block): number {
    const before = this.#kernel.lines.value
    const most = this.#kernel.BLOCK_LENGTH.value - 4096
    for (let start = block.start; start < block.end;) {
      const end =
        block.end - start <= most
          ? block.end
          : block.bytes.lastIndexOf(LINE_FEED, start + most - 1) + 1
      const linesBefore = block.linesBefore + this.#kernel.lines.value - before
      this.#takePart({ bytes: block.bytes, start, end, linesBefore })
      start = end
    }
    return this.#kernel.lines.value - before
  }

  passOver(line: number): void {
    this.#lines.takeGarbage(line)
  }

  async finish(lines: number): Promise<MallocTrace> {
    this.#books.book(this.#writer.take())
    const booked = await this.#books.finish(this.#kernel.countSites())
    const { counts, outsideEvents } = this.#lines
    const kernel = this.#kernel
    const figures = {
      lines,
      counts: {
        mallocs: counts.mallocs + kernel.mallocs.value,
        callocs: counts.callocs + kernel.callocs.value,
        reallocs: counts.reallocs + kernel.reallocs.value,
        frees: counts.frees + kernel.frees.value,
        nullFrees: counts.nullFrees + kernel.nullFrees.value,
        failed: counts.failed + kernel.failed.value,
        garbage: counts.garbage + kernel.garbage.value,
        repaired: counts.repaired,
      },
      outsideEvents: outsideEvents + kernel.outsideEvents.value,
      script: this.#lines,
    }
    return summariseMalloc(figures, createLedger(booked, kernel))
  }

  /** Scan whole lines that fit into the kernel's block. */
  #takePart(part: Block): void {
    const kernel = this.#kernel
    if (this.#memory.buffer !== kernel.memory.buffer) {
      this.#memory = Buffer.from(kernel.memory.buffer)
    }
    const start = copyByWords(this.#memory, kernel.BLOCK.value, part)
    let end = start + part.end - part.start
    // The last line of a log may have no line feed.
    if (this.#memory[end - 1] !== LINE_FEED) this.#memory[end++] = LINE_FEED
    const linesBefore = kernel.lines.value - part.linesBefore
    for (let at = start; at < end;) {
      at = kernel.scan(at, end)
      if (kernel.garbageCount.value > 0) this.#takeGarbage(linesBefore)
      if (kernel.lineEnd.value > 0) this.#takeLine(kernel.lines.value - linesBefore)
      if (kernel.eventCount.value > this.#fullCount) this.#books.book(this.#writer.take())
      // The books may use this kernel, whose memory may have grown.
      if (this.#memory.buffer !== kernel.memory.buffer) {
        this.#memory = Buffer.from(kernel.memory.buffer)
      }
    }
  }

  /** Take the line at which the kernel stopped. */
  #takeLine(line: number): void {
    const [start, end] = [this.#kernel.lineStart.value, this.#kernel.lineEnd.value]
    this.#lines.process = Number(this.#kernel.process.value)
    const isOther = this.#lines.take(this.#memory.toString('latin1', start, end), line)
    this.#kernel.setProcess(BigInt(this.#lines.process))
    this.#tellPart()
    if (isOther) this.#giveAway(start, end, line - 1)
  }

  /**
   * Record the lines that are garbage to the kernel, and pass them on, since they may hold records of other formats.
   *
   * @param ahead by how many lines the kernel's count is ahead of the log's
   */
  #takeGarbage(ahead: number): void {
    const { garbageLines } = this.#lines
    if (this.#other === undefined && garbageLines.length >= MOST_GARBAGE_LINES) return
    const { buffer } = this.#memory
    const place = this.#kernel.GARBAGE.value
    const count = this.#kernel.garbageCount.value
    const spans = new Uint32Array(buffer, place, 4 * count)
    const numbers = new Float64Array(buffer, place, 2 * count)
    for (let i = 0; i < count; i++) {
      const line = (numbers[2 * i + 1] ?? 0) - ahead
      if (garbageLines.length < MOST_GARBAGE_LINES) garbageLines.push(line)
      this.#giveAway(spans[4 * i] ?? 0, spans[4 * i + 1] ?? 0, line - 1)
    }
  }

  #giveAway(start: number, end: number, linesBefore: number): void {
    this.#other?.({ bytes: this.#memory, start, end, linesBefore })
  }

  #tellPart(): void {
    const { part, isEnded } = this.#lines
    this.#kernel.setPart(part !== 'outside', part !== 'outside' && !isEnded)
  }
}
