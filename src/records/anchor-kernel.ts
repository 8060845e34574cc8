import type { Block } from '../logs/block.ts'
import { compileModule } from '../logs/compile-module.ts'
import { copyByWords, WORD_LENGTH } from '../logs/copy-by-words.ts'
import { ANCHOR_KERNEL_BYTES } from './anchor-kernel-bytes.ts'
import { createRowKernel, type RowExports, type RowKernel } from './row-kernel.ts'

/** The exports of kernel/anchors: its function, and addresses in its memory. */
interface KernelExports extends RowExports {
  scan(start: number, end: number, hasHeads: boolean): number
  countFilled(start: number, end: number): number
  readonly PIECE: KernelAddress
  readonly PIECE_LENGTH: KernelAddress
  readonly PAIRS: KernelAddress
  readonly NIBBLES: KernelAddress
  readonly GROUPS: KernelAddress
  readonly HEADS: KernelAddress
  readonly MOST_HEADS: KernelAddress
  readonly PLACES: KernelAddress
  readonly MOST_PLACES: KernelAddress
  readonly lines: KernelAddress
}

interface KernelAddress {
  readonly value: number
}

/** The kernel of the anchor search, with views of its memory, which never grows. */
export interface AnchorKernel {
  /** Take in a block of at most {@link mostBytes} as the piece. */
  hold(block: Block): void
  readonly mostBytes: number
  /** Scan the piece; returns the number of places, or −1 if there are too many. */
  scan(): number
  /** Of the bytes that were scanned last. */
  countLines(): number
  /** Count the lines with a printable character in the piece; −1 if that leaves one in doubt. */
  countFilled(): number
  /** Four numbers each: the start of a line in the piece, the place in it, the end of the line, and whether the place is its start. */
  readonly places: Uint32Array
  /** Where the piece begins, as the offsets in `places` count. */
  readonly base: number
  /** Set what is searched for. */
  load(heads: AnchorHeads): void
  /** Reads lines of the piece. */
  readonly rows: RowKernel
}

/** What the kernel looks for. */
export interface AnchorHeads {
  /** The first eight bytes of anchors that may stand anywhere. */
  readonly anywhere: readonly Buffer[]
  /** The first two bytes of lines that are worth a look, as numbers. */
  readonly pairs: readonly number[]
}

/** So many bytes of an anchor are compared. */
const HEAD_LENGTH = 8
/** So many bytes of it decide whether it is compared. */
const SIGN_LENGTH = 3
const GROUP_COUNT = 8

let started: AnchorKernel | undefined
let isTried = false

/** Start the kernel, once; `undefined` if there is no WebAssembly for it. */
export function startAnchorKernel(): AnchorKernel | undefined {
  if (isTried) return started
  isTried = true
  const module = compileModule(ANCHOR_KERNEL_BYTES)
  if (module === undefined) return undefined
  const { exports } = new WebAssembly.Instance(module, {})
  // The only place where WebAssembly's untyped exports get their types.
  started = createKernel(exports as unknown as KernelExports)
  return started
}

function createKernel(kernel: KernelExports): AnchorKernel {
  const { buffer } = kernel.memory
  const mostBytes = kernel.PIECE_LENGTH.value
  const room = new Uint8Array(buffer, kernel.PIECE.value, mostBytes + WORD_LENGTH)
  const piece = { base: kernel.PIECE.value, end: kernel.PIECE.value }
  let hasHeads = false
  return {
    mostBytes,
    get base() {
      return piece.base
    },
    rows: createRowKernel(kernel, piece),
    places: new Uint32Array(buffer, kernel.PLACES.value, 4 * kernel.MOST_PLACES.value),
    hold(block) {
      piece.base = room.byteOffset + copyByWords(room, 0, block)
      piece.end = piece.base + block.end - block.start
    },
    scan: () => kernel.scan(piece.base, piece.end, hasHeads),
    countFilled: () => kernel.countFilled(piece.base, piece.end),
    countLines: () => kernel.lines.value,
    load({ anywhere, pairs }) {
      hasHeads = anywhere.length > 0
      writePairs(new Uint8Array(buffer, kernel.PAIRS.value, 8192), pairs)
      const groups = groupHeads(anywhere)
      writeNibbles(new Uint8Array(buffer, kernel.NIBBLES.value, 32 * SIGN_LENGTH), groups)
      const ends = new Uint32Array(buffer, kernel.GROUPS.value, GROUP_COUNT)
      let count = 0
      ends.set(groups.map((group) => (count += group.length)))
      const length = 2 * HEAD_LENGTH * kernel.MOST_HEADS.value
      writeHeads(new Uint8Array(buffer, kernel.HEADS.value, length), groups.flat())
    },
  }
}

function writePairs(bits: Uint8Array, pairs: readonly number[]): void {
  bits.fill(0)
  for (const pair of pairs) bits[pair >> 3] = (bits[pair >> 3] ?? 0) | (1 << (pair & 7))
}

/** Heads that begin alike are in one group, so that a group stands for few beginnings. */
function groupHeads(heads: readonly Buffer[]): readonly (readonly Buffer[])[] {
  const sorted = heads.toSorted((a, b) => a.compare(b))
  const size = Math.ceil(sorted.length / GROUP_COUNT)
  return Array.from({ length: GROUP_COUNT }, (_, i) => sorted.slice(i * size, (i + 1) * size))
}

/** For each half of each of the first bytes, the groups that have it; a byte that an anchor lacks may be any. */
function writeNibbles(nibbles: Uint8Array, groups: readonly (readonly Buffer[])[]): void {
  nibbles.fill(0)
  const add = (at: number, group: number): void => {
    nibbles[at] = (nibbles[at] ?? 0) | (1 << group)
  }
  groups.forEach((heads, group) => {
    for (const head of heads) {
      for (let i = 0; i < SIGN_LENGTH; i++) {
        const byte = head[i]
        for (let half = 0; half < 16; half++) {
          if (byte === undefined || half === (byte & 15)) add(32 * i + half, group)
          if (byte === undefined || half === byte >> 4) add(32 * i + 16 + half, group)
        }
      }
    }
  })
}

/** Eight bytes of an anchor, and as many that say which of them count. */
function writeHeads(memory: Uint8Array, heads: readonly Buffer[]): void {
  heads.forEach((head, i) => {
    const at = 2 * HEAD_LENGTH * i
    const length = Math.min(HEAD_LENGTH, head.length)
    memory.fill(0, at, at + 2 * HEAD_LENGTH)
    memory.set(head.subarray(0, length), at)
    memory.fill(255, at + HEAD_LENGTH, at + HEAD_LENGTH + length)
  })
}
