import type { EventSink } from './malloc-lines.ts'
import type { MallocKernel } from './malloc-kernel.ts'

/** Bytes of an event: pointer (u64), size (u32), site (u32). */
export const EVENT_LENGTH = 16

/** Special values of a site or a size; see kernel/malloc/ledger.ts. */
const FREE = 0xffffffff
const NOTHING = 0xfffffffe
const CLEAR = 0xfffffffd
const LARGE = 0xffffffff

/** Writes events into the kernel's buffer, between those that the kernel writes itself. */
export class EventWriter implements EventSink {
  readonly #kernel: MallocKernel
  #view: DataView

  constructor(kernel: MallocKernel) {
    this.#kernel = kernel
    this.#view = new DataView(kernel.memory.buffer)
  }

  allocate(pointer: bigint, size: number, site: string): void {
    const isLarge = size >= LARGE
    this.#write(pointer, isLarge ? LARGE : size, this.#findSite(site))
    if (!isLarge) return
    const at = this.#next()
    this.#view.setFloat64(at, size, true)
  }

  free(pointer: bigint): void {
    this.#write(pointer, 0, FREE)
  }

  skip(): void {
    this.#write(0n, 0, NOTHING)
  }

  /** Clear the events, and the kernel's line counts too. */
  clear(): void {
    this.#write(0n, 0, CLEAR)
    this.#kernel.clearCounts()
  }

  /** Return the events so far, still in the kernel's buffer, and start over. */
  take(): Uint8Array {
    const { memory, EVENTS, eventCount } = this.#kernel
    const length = eventCount.value * EVENT_LENGTH
    this.#kernel.setEventCount(0)
    return new Uint8Array(memory.buffer, EVENTS.value, length)
  }

  #write(pointer: bigint, size: number, site: number): void {
    const at = this.#next()
    this.#view.setBigUint64(at, pointer, true)
    this.#view.setUint32(at + 8, size, true)
    this.#view.setUint32(at + 12, site, true)
  }

  #next(): number {
    const { memory, EVENTS, eventCount } = this.#kernel
    // Growing the memory replaces its buffer.
    if (this.#view.buffer !== memory.buffer) this.#view = new DataView(memory.buffer)
    const at = EVENTS.value + eventCount.value * EVENT_LENGTH
    this.#kernel.setEventCount(eventCount.value + 1)
    return at
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
