import { compileModule } from '../../logs/compile-module.ts'
import type { KernelNumber } from '../malloc/malloc-kernel.ts'
import { OBJECT_KERNEL_BYTES } from './object-kernel-bytes.ts'

/** The exports of kernel/objects. */
export interface ObjectKernel {
  readonly memory: WebAssembly.Memory
  /** Where a block of lines is put, and how long it may be. */
  readonly BLOCK: KernelNumber
  readonly BLOCK_LENGTH: KernelNumber
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
