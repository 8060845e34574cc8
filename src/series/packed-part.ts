import { startColumnKernel } from './column-kernel.ts'
import type { PackedWholes, PartCoder } from './part-coder.ts'
import { createPlainCoder } from './plain-coder.ts'

/** A part of a column, in as few bytes as its numbers need. */
export type PackedPart =
  | PackedWholes
  | { readonly kind: 'alike'; readonly length: number; readonly value: number }
  | { readonly kind: 'plain'; readonly length: number; readonly values: Float64Array }

/**
 * What numbers may be multiplied by to be whole, one after the other: bytes are often whole KiB, others have decimals.
 * Dividing by it must give the very number again.
 */
const SCALES = [1 / 1024, 1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const

let coder: PartCoder | undefined

function getCoder(): PartCoder {
  return (coder ??= startColumnKernel() ?? createPlainCoder())
}

/**
 * Packs the parts of a column, each in as few bytes as it needs.
 *
 * Hot path (bench `pidstat`, `gc`, `own-json`): the scale of the part before is tried first. A property test holds the
 * numbers that come out to those that went in, bit by bit.
 */
export class PartPacker {
  readonly #ascends: boolean
  readonly #coder: PartCoder
  #scale = 0

  /** @param ascends whether each number is at least the one before, so that the steps are smaller */
  constructor(ascends: boolean, coder = getCoder()) {
    this.#ascends = ascends
    this.#coder = coder
  }

  /** Pack a part. */
  pack(values: Float64Array): PackedPart {
    const { length } = values
    const value = values[0] ?? NaN
    const coder = this.#coder
    coder.load(values)
    if (coder.areAlike()) return { kind: 'alike', length, value }
    const scale = this.#findScale()
    const steps = scale !== undefined && this.#ascends ? coder.packSteps(scale) : undefined
    const packed = steps ?? (scale === undefined ? undefined : coder.packWholes(scale))
    return packed ?? { kind: 'plain', length, values: values.slice() }
  }

  /** Find what makes all numbers whole, and write the whole numbers down. */
  #findScale(): number | undefined {
    for (let i = this.#scale; i < SCALES.length; i++) {
      const scale = SCALES[i] ?? 1
      if (!this.#coder.writeWholes(scale)) continue
      this.#scale = i
      return scale
    }
    return undefined
  }
}

/** Unpack a part; returns its numbers, in the memory that is given. */
export function unpackPart(
  part: PackedPart,
  memory: Float64Array,
  coder = getCoder(),
): Float64Array {
  const values = memory.subarray(0, part.length)
  if (part.kind === 'alike') values.fill(part.value)
  else if (part.kind === 'plain') values.set(part.values)
  else coder.unpack(part, values)
  return values
}
