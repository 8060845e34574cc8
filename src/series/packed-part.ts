import { startColumnKernel } from './column-kernel.ts'
import { createPlainCoder } from './plain-coder.ts'

/** Numbers in fewer bytes, exactly: each is a whole number divided by `scale`. */
export interface PackedWholes {
  readonly kind: 'wholes' | 'steps'
  readonly length: number
  readonly scale: number
  /** Added to each code: the smallest whole number, or the smallest step from one to the next. */
  readonly least: number
  /** The whole number before the first, of steps. */
  readonly start: number
  /** Whether code 0 is `NaN`, so that the others are one larger. */
  readonly hasAbsent: boolean
  /** The lower bits of the codes; `undefined` where all are 0. */
  readonly low: Uint8Array | Uint16Array | Uint32Array | undefined
  /** The bits above them. */
  readonly high: Uint8Array | undefined
  readonly lowSize: number
}

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

/** Turns the numbers of a part into codes, and back. */
export interface PartCoder {
  /** Take the numbers that are to be packed, at most those of a part. */
  load(values: Float64Array): void
  areAlike(): boolean
  /** Multiply the numbers with a scale; `false` unless all are whole then, and come out as they are. */
  writeWholes(scale: number): boolean
  /** Pack the whole numbers that were written last; `undefined` where their codes need as many bytes as they do. */
  packWholes(scale: number): PackedWholes | undefined
  /** The same for the steps from one to the next, of which none may be `NaN`. */
  packSteps(scale: number): PackedWholes | undefined
  unpack(part: PackedWholes, values: Float64Array): void
}

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
