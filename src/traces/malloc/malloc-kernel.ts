import { compileModule } from '../../logs/compile-module.ts'
import { KERNEL_BYTES } from './kernel-bytes.ts'

/** The exports of kernel/malloc: functions, counters, and addresses in its memory. */
export interface MallocKernel {
  readonly memory: WebAssembly.Memory
  scan(start: number, end: number): number
  setPart(countsEvents: boolean, keepsGarbage: boolean): void
  pushEvent(pointer: bigint, size: number, site: number): void
  pushNull(): void
  flushNulls(): void
  setEventCount(count: number): void
  clearCounts(): void
  setProcess(pid: bigint): void
  /** The process of the last event; 0 before any. */
  readonly process: { readonly value: bigint }
  findSite(start: number, end: number): number
  countSites(): number
  book(count: number): void
  finish(): void
  clear(): void
  readonly BLOCK: KernelNumber
  readonly BLOCK_LENGTH: KernelNumber
  readonly EVENTS: KernelNumber
  readonly MOST_EVENTS: KernelNumber
  readonly GARBAGE: KernelNumber
  readonly CELLS: KernelNumber
  readonly SIZES: KernelNumber
  readonly SITES: KernelNumber
  readonly SPANS: KernelNumber
  readonly eventCount: KernelNumber
  readonly garbageCount: KernelNumber
  readonly lineStart: KernelNumber
  readonly lineEnd: KernelNumber
  readonly lines: KernelNumber
  readonly mallocs: KernelNumber
  readonly callocs: KernelNumber
  readonly reallocs: KernelNumber
  readonly frees: KernelNumber
  readonly nullFrees: KernelNumber
  readonly failed: KernelNumber
  readonly garbage: KernelNumber
  readonly outsideEvents: KernelNumber
  readonly events: KernelNumber
  readonly reused: KernelNumber
  readonly matchedFrees: KernelNumber
  readonly unmatchedFrees: KernelNumber
  readonly outstanding: KernelNumber
  readonly outstandingBytes: KernelNumber
  readonly peakCount: KernelNumber
  readonly peakBytes: KernelNumber
  readonly totalBytes: KernelNumber
  readonly freedBytes: KernelNumber
  readonly largest: KernelNumber
  readonly cells: KernelNumber
  readonly stride: KernelNumber
}

/** A number that the kernel holds. */
export interface KernelNumber {
  readonly value: number
}

let compiled: WebAssembly.Module | undefined

/** Compile the kernel, once; `undefined` if there is no WebAssembly, or none with vector instructions. */
export function compileKernel(): WebAssembly.Module | undefined {
  compiled ??= compileModule(KERNEL_BYTES)
  return compiled
}

/**
 * Start a kernel with a memory of its own.
 *
 * This function is self-contained: its source text is run in a thread that has no other code.
 *
 * @param isReadable checks whether the bytes of a call site are readable
 */
export function startKernel(
  module: WebAssembly.Module,
  isReadable: (bytes: Uint8Array) => boolean,
): MallocKernel {
  const large = new Map<bigint, number>()
  const { exports } = new WebAssembly.Instance(module, {
    host: {
      isReadable: (at: number, length: number) =>
        isReadable(new Uint8Array(kernel.memory.buffer, at, length)),
      keepLarge: (pointer: bigint, size: number) => large.set(pointer, size),
      takeLarge: (pointer: bigint) => {
        const size = large.get(pointer) ?? 0
        large.delete(pointer)
        return size
      },
    },
  })
  // The only place where WebAssembly's untyped exports get their types.
  const kernel = exports as unknown as MallocKernel
  kernel.clear()
  return kernel
}
