import { compileModule } from '../logs/compile-module.ts'
import { COLUMN_KERNEL_BYTES } from './column-kernel-bytes.ts'
import type { PackedWholes, PartCoder } from './part-coder.ts'

/** The exports of kernel/columns: its functions, addresses in its memory, and what it says of the last numbers. */
interface KernelExports {
  readonly memory: WebAssembly.Memory
  readonly MOST_NUMBERS: KernelNumber
  readonly NUMBERS: KernelNumber
  readonly LOW: KernelNumber
  readonly HIGH: KernelNumber
  readonly least: KernelNumber
  readonly start: KernelNumber
  readonly hasAbsent: KernelNumber
  readonly codeBytes: KernelNumber
  readonly lowBytes: KernelNumber
  areAlike(length: number): number
  writeWholes(length: number, scale: number): number
  packWholes(length: number): number
  packSteps(length: number): number
  useCodes(bytes: number, low: number, hasAbsent: boolean): void
  unpackWholes(length: number, least: number, scale: number): void
  unpackSteps(length: number, step: number, from: number, scale: number): void
}

interface KernelNumber {
  readonly value: number
}

/** Start a kernel that packs numbers; `undefined` if there is no WebAssembly for it. */
export function startColumnKernel(): PartCoder | undefined {
  const module = compileModule(COLUMN_KERNEL_BYTES)
  if (module === undefined) return undefined
  const { exports } = new WebAssembly.Instance(module, {})
  // The only place where WebAssembly's untyped exports get their types.
  return createKernel(exports as unknown as KernelExports)
}

function createKernel(kernel: KernelExports): PartCoder {
  const { buffer } = kernel.memory
  const most = kernel.MOST_NUMBERS.value
  const numbers = new Float64Array(buffer, kernel.NUMBERS.value, most)
  const lows = {
    1: new Uint8Array(buffer, kernel.LOW.value, most),
    2: new Uint16Array(buffer, kernel.LOW.value, most),
    4: new Uint32Array(buffer, kernel.LOW.value, most),
  }
  const highs = new Uint8Array(buffer, kernel.HIGH.value, most)
  let length = 0
  const copyCodes = (kind: PackedWholes['kind'], scale: number): PackedWholes => {
    const lowBytes = kernel.lowBytes.value
    const low = lowBytes === 1 || lowBytes === 2 || lowBytes === 4 ? lows[lowBytes] : undefined
    const hasHigh = kernel.codeBytes.value > lowBytes
    return {
      ...{ kind, length, scale, least: kernel.least.value, start: kernel.start.value },
      hasAbsent: kind === 'wholes' && kernel.hasAbsent.value !== 0,
      low: low?.slice(0, length),
      high: hasHigh ? highs.slice(0, length) : undefined,
      lowSize: 256 ** lowBytes,
    }
  }
  return {
    load(values) {
      length = values.length
      numbers.set(values)
    },
    areAlike: () => kernel.areAlike(length) !== 0,
    writeWholes: (scale) => kernel.writeWholes(length, scale) !== 0,
    packWholes: (scale) =>
      kernel.packWholes(length) === 0 ? undefined : copyCodes('wholes', scale),
    packSteps: (scale) => (kernel.packSteps(length) === 0 ? undefined : copyCodes('steps', scale)),
    unpack(part, values) {
      const { kind, low, high, scale, hasAbsent, least, start } = part
      const lowBytes = low?.BYTES_PER_ELEMENT ?? 0
      if (low !== undefined) lows[low.BYTES_PER_ELEMENT as 1 | 2 | 4].set(low)
      if (high !== undefined) highs.set(high)
      kernel.useCodes(lowBytes + (high === undefined ? 0 : 1), lowBytes, hasAbsent)
      if (kind === 'steps') kernel.unpackSteps(values.length, least, start, scale)
      else kernel.unpackWholes(values.length, hasAbsent ? least - 1 : least, scale)
      values.set(values.length === most ? numbers : numbers.subarray(0, values.length))
    },
  }
}
