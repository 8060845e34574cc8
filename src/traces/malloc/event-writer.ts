import type { EventSink } from './malloc-lines.ts'
import type { MallocKernel } from './malloc-kernel.ts'

/** Bytes of an event: pointer (u64), size (u32), site and the events of null pointers before it (u32). */
export const EVENT_LENGTH = 16

/** Special values of a site or a size; see kernel/malloc/ledger.ts. */
const FREE = 0x3ffff
const CLEAR = 0x3fffd
const LARGE = 0xffffffff

/** Writes events into the kernel's buffer, between those that the kernel writes itself. */
export class EventWriter implements EventSink {
  readonly #kernel: MallocKernel

  constructor(kernel: MallocKernel) {
    this.#kernel = kernel
  }

  allocate(pointer: bigint, size: number, site: string): void {
    const isLarge = size >= LARGE
    this.#kernel.pushEvent(pointer, isLarge ? LARGE : size, this.#findSite(site))
    if (isLarge) this.#writeLarge(size)
  }

  free(pointer: bigint): void {
    this.#kernel.pushEvent(pointer, 0, FREE)
  }

  skip(): void {
    this.#kernel.pushNull()
  }

  /** Clear the events, and the kernel's line counts too. */
  clear(): void {
    this.#kernel.pushEvent(0n, 0, CLEAR)
    this.#kernel.clearCounts()
  }

  /** Return the events so far, still in the kernel's buffer, and start over. */
  take(): Uint8Array {
    this.#kernel.flushNulls()
    const { memory, EVENTS, eventCount } = this.#kernel
    const length = eventCount.value * EVENT_LENGTH
    this.#kernel.setEventCount(0)
    return new Uint8Array(memory.buffer, EVENTS.value, length)
  }

  /** Write a size that needs more than 32 bits in place of the next event. */
  #writeLarge(size: number): void {
    const { memory, EVENTS, eventCount } = this.#kernel
    const at = EVENTS.value + eventCount.value * EVENT_LENGTH
    new DataView(memory.buffer).setFloat64(at, size, true)
    this.#kernel.setEventCount(eventCount.value + 1)
  }

  /** Find the number of a site. Its text is written after the block, where the kernel reads it. */
  #findSite(site: string): number {
    const { memory, BLOCK, BLOCK_LENGTH } = this.#kernel
    const bytes = Buffer.from(site.slice(0, LONGEST_COPY), 'latin1')
    const start = BLOCK.value + BLOCK_LENGTH.value - LONGEST_COPY
    new Uint8Array(memory.buffer).set(bytes, start)
    return this.#kernel.findSite(start, start + bytes.length)
  }
}

/** Larger than the longest site that is kept; the block always leaves that much free. */
const LONGEST_COPY = 2048
