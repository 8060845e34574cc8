import { PART_LENGTH, type LongColumn } from '../quantities/long-column.ts'
import { PartPacker, unpackPart, type PackedPart } from './packed-part.ts'

const FEWEST = 256

/**
 * A column that grows as samples are pushed, and is packed part by part. Until the first number that is not `NaN`, it
 * takes no memory.
 *
 * Hot path (bench `pidstat`, `gc`, `own-json`).
 */
export class PackedColumn implements LongColumn {
  readonly #packer: PartPacker
  readonly #packed: PackedPart[] = []
  /** The first number of each packed part. */
  readonly #firsts: number[] = []
  /** The numbers behind the packed parts; longer than they are. */
  #open: Float64Array | undefined
  #length = 0
  /** The part that was unpacked last, and its numbers. */
  #unpacked = -1
  #memory: Float64Array | undefined

  /** @param ascends whether no number is less than the one before */
  constructor(ascends = false) {
    this.#packer = new PartPacker(ascends)
  }

  get length(): number {
    return this.#length
  }

  get parts(): number {
    return Math.ceil(this.#length / PART_LENGTH)
  }

  /** Whether something else than `NaN` was pushed. */
  get hasNumbers(): boolean {
    return this.#open !== undefined
  }

  push(value: number): void {
    if (this.#open === undefined && Number.isNaN(value)) {
      this.#length++
      return
    }
    const at = this.#length % PART_LENGTH
    this.#reserve(at + 1)[at] = value
    this.#length++
    if (at + 1 === PART_LENGTH) this.#pack()
  }

  /**
   * Append the numbers of a column at some places; `NaN` for each where there is no column.
   *
   * @param count how many of the places
   */
  append(column: Float64Array | undefined, places: Uint32Array, count: number): void {
    if (column === undefined && this.#open === undefined) {
      this.#length += count
      return
    }
    for (let from = 0; from < count;) {
      const at = this.#length % PART_LENGTH
      const taken = Math.min(count - from, PART_LENGTH - at)
      const open = this.#reserve(at + taken)
      if (column === undefined) open.fill(NaN, at, at + taken)
      else for (let i = 0; i < taken; i++) open[at + i] = column[places[from + i] ?? 0] ?? NaN
      this.#length += taken
      from += taken
      if (at + taken === PART_LENGTH) this.#pack()
    }
  }

  /** Append the numbers of a column between two places; `NaN` for each where there is no column. */
  appendAll(column: Float64Array | undefined, first: number, end: number): void {
    if (column === undefined && this.#open === undefined) {
      this.#length += end - first
      return
    }
    for (let from = first; from < end;) {
      const at = this.#length % PART_LENGTH
      const taken = Math.min(end - from, PART_LENGTH - at)
      const open = this.#reserve(at + taken)
      if (column === undefined) open.fill(NaN, at, at + taken)
      else open.set(column.subarray(from, from + taken), at)
      this.#length += taken
      from += taken
      if (at + taken === PART_LENGTH) this.#pack()
    }
  }

  /** The number at a place; `NaN` behind the end. */
  at(index: number): number {
    if (index >= this.#length) return NaN
    return this.readPart(Math.floor(index / PART_LENGTH))[index % PART_LENGTH] ?? NaN
  }

  /** The place of the last one of numbers that ascend which is at most a given one; −1 if there is none. */
  findLast(most: number): number {
    const part = findBehind(this.#firsts, most) - 1
    const isOpen = part === this.#packed.length - 1 && this.#length % PART_LENGTH > 0
    const open = isOpen ? this.readPart(part + 1) : undefined
    if (open !== undefined && (open[0] ?? NaN) <= most) {
      return (part + 1) * PART_LENGTH + findBehind(open, most) - 1
    }
    return part < 0 ? -1 : part * PART_LENGTH + findBehind(this.readPart(part), most) - 1
  }

  readPart(part: number): Float64Array {
    if (part === this.#packed.length && this.#open !== undefined) {
      return this.#open.subarray(0, this.#length % PART_LENGTH)
    }
    const memory = (this.#memory ??= new Float64Array(PART_LENGTH))
    const found = this.#packed[part]
    const length = Math.min(PART_LENGTH, this.#length - part * PART_LENGTH)
    if (this.#unpacked !== part) {
      this.#unpacked = part
      if (found === undefined) memory.fill(NaN)
      else unpackPart(found, memory)
    }
    return length === PART_LENGTH ? memory : memory.subarray(0, length)
  }

  /** Return all numbers as an array. */
  toArray(): Float64Array {
    const all = new Float64Array(this.#length)
    for (let part = 0; part < this.parts; part++) all.set(this.readPart(part), part * PART_LENGTH)
    return all
  }

  /** Make room for so many numbers in the open part. */
  #reserve(needed: number): Float64Array {
    const open = this.#open
    if (open !== undefined && needed <= open.length) return open
    const larger = new Float64Array(
      Math.min(PART_LENGTH, Math.max(FEWEST, 2 * (open?.length ?? 0), needed)),
    )
    if (open === undefined) this.#beginWith(larger)
    else larger.set(open)
    return (this.#open = larger)
  }

  /** Begin to keep numbers, behind those that were not kept, since all were `NaN`. */
  #beginWith(open: Float64Array): void {
    for (let part = 0; part < Math.floor(this.#length / PART_LENGTH); part++) {
      this.#packed.push({ kind: 'alike', length: PART_LENGTH, value: NaN })
      this.#firsts.push(NaN)
    }
    open.fill(NaN, 0, this.#length % PART_LENGTH)
    this.#unpacked = -1
  }

  #pack(): void {
    if (this.#open === undefined) return
    this.#packed.push(this.#packer.pack(this.#open))
    this.#firsts.push(this.#open[0] ?? NaN)
    this.#unpacked = -1
  }
}

/** The place behind the last of some ascending numbers that is at most a given one. */
function findBehind(numbers: ArrayLike<number>, most: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? NaN) <= most) low = middle + 1
    else high = middle
  }
  return low
}
