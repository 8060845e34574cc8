import { compileModule } from '../../logs/compile-module.ts'
import type { KernelNumber } from '../malloc/malloc-kernel.ts'
import { OBJECT_KERNEL_BYTES } from './object-kernel-bytes.ts'

/** The exports of kernel/objects. */
export interface ObjectKernel {
  readonly memory: WebAssembly.Memory
  /** Where a block of lines is put, and how long it may be. */
  readonly BLOCK: KernelNumber
  readonly BLOCK_LENGTH: KernelNumber
  /** How many rows fit into the columns, and where each column begins: clock and RSS. */
  readonly MOST_ROWS: KernelNumber
  readonly CLOCKS: KernelNumber
  readonly SIZES: KernelNumber
  /** By the number of a place, how many live objects it gained. */
  readonly GAINS: KernelNumber
  readonly MOST_GAINS: KernelNumber
  /** What is counted of each text; kernel/objects/layout.ts has the fields. */
  readonly TEXTS: KernelNumber
  /**
   * Count the usual rows from `start` up to `stop`, where a line feed is; return where the first other line begins.
   * Before `stop`, `rows` is `MOST_ROWS`, or the host has to take that line.
   */
  takeEvents(start: number, stop: number, lastNumber: number): number
  takeObjects(start: number, stop: number): number
  /** Of the last call: lines, rows of them, events with new numbers, the highest number, most live objects. */
  readonly lines: KernelNumber
  readonly rows: KernelNumber
  readonly numbers: KernelNumber
  readonly lastNumber: KernelNumber
  readonly peak: KernelNumber
  /** Of all calls: objects at the address of a live one. */
  readonly reused: KernelNumber
  /** Rows at a place, or with a word, are usual from then on. */
  keepPlace(site: number, number: number): void
  keepWord(site: number): void
  countLive(): number
  /** The number of a text in the block; below 2 if it is not kept. */
  findSite(start: number, end: number): number
  /** Both return the number of the object that was at the address, or -1. */
  createObject(low: number, high: number, number: number): number
  removeObject(low: number, high: number): number
  clearLive(): void
}

let compiled: WebAssembly.Module | undefined

/** Start a kernel for one log; `undefined` if there is no WebAssembly, or none with vector instructions. */
export function startObjectKernel(): ObjectKernel | undefined {
  compiled ??= compileModule(OBJECT_KERNEL_BYTES)
  if (compiled === undefined) return undefined
  const { exports } = new WebAssembly.Instance(compiled, {
    // A place may have any bytes.
    host: { isReadable: () => true },
  })
  // The only place where WebAssembly's untyped exports get their types.
  const kernel = exports as unknown as ObjectKernel
  kernel.clearLive()
  return kernel
}
