import type { Block } from '../logs/block.ts'
import type { AnchorHeads, AnchorKernel } from './anchor-kernel.ts'
import {
  hasBytesAt,
  SPACE,
  TAB,
  trimReturn,
  type AnchorBytes,
  type AnchorTable,
  type AnchoredLine,
} from './anchor-table.ts'
import { pushPlainly } from './plain-finder.ts'
import { pushLineStart, type LineSpan } from './push-line-start.ts'

const LINE_FEED = 10

/** Whose anchors the kernel has loaded. */
let loaded: AnchorTable | undefined

/**
 * Push the lines of a block that have an anchor, in their order, and return the number of all lines.
 *
 * Hot path (bench `process-log`): the kernel looks at all bytes once, whatever the number of anchors; what it finds is
 * looked at here. A property test holds it to {@link pushPlainly}.
 */
export function pushByKernel(
  lines: AnchoredLine[],
  block: Block,
  { table, kernel }: { readonly table: AnchorTable; readonly kernel: AnchorKernel },
): number {
  const { end } = block
  let count = 0
  for (let start = block.start; start < end;) {
    const piece = cutPiece(block, start, kernel)
    // A line that is longer than the kernel's memory.
    if (piece === undefined) return count + pushPlainlySorted(lines, { ...block, start }, table)
    kernel.hold(piece)
    const found = scanPiece({ table, kernel })
    if (found < 0) count += pushPlainlySorted(lines, piece, table)
    else {
      count += kernel.countLines()
      const placed = new PlacedLines(piece, { table, kernel, found })
      for (let i = 0; i < found;) i = placed.push(lines, i)
    }
    start = piece.end
  }
  return count
}

/** Cut whole lines from a block, as many as the kernel takes; `undefined` if not even one. */
export function cutPiece(block: Block, start: number, kernel: AnchorKernel): Block | undefined {
  const { bytes, end } = block
  const most = kernel.mostBytes
  const next =
    end - start <= most ? end : bytes.subarray(0, start + most).lastIndexOf(LINE_FEED) + 1
  return next <= start ? undefined : { ...block, start, end: next, bytes: bytes.subarray(0, next) }
}

/** Let the kernel look at the piece that it holds; returns the number of places, or −1 if there are too many. */
export function scanPiece({
  table,
  kernel,
}: {
  readonly table: AnchorTable
  readonly kernel: AnchorKernel
}): number {
  if (loaded !== table) {
    kernel.load(listHeads(table))
    loaded = table
  }
  return kernel.scan()
}

/** Push the lines of a block that have an anchor, in their order. */
export function pushPlainlySorted(lines: AnchoredLine[], block: Block, table: AnchorTable): number {
  const own: AnchoredLine[] = []
  const count = pushPlainly(own, block, table)
  own.sort((a, b) => a.start - b.start)
  for (const line of own) lines.push(line)
  return count
}

function listHeads({ needles, starts }: AnchorTable): AnchorHeads {
  const { isEmpty, anchors } = starts
  const blanks = isEmpty ? [] : [SPACE, TAB]
  const second = Array.from({ length: 256 }, (_, byte) => byte)
  const pairs = blanks.flatMap((blank) => second.map((byte) => (blank << 8) | byte))
  return {
    anywhere: needles.flatMap((needle) => needle.anchors.map(({ bytes }) => bytes)),
    pairs: [...anchors.keys(), ...pairs],
  }
}

/** What the kernel found in a piece. */
export interface ScannedPiece {
  readonly table: AnchorTable
  readonly kernel: AnchorKernel
  /** The number of places. */
  readonly found: number
}

/** Looks at the lines of the places that the kernel found in a piece. There may be one for every line, so that nothing is made for one. */
export class PlacedLines {
  readonly #table: AnchorTable
  readonly #places: Uint32Array
  readonly #end: number
  readonly #shift: number
  /** The line that is looked at. */
  readonly #span: { bytes: Buffer; lineStart: number; lineEnd: number }

  constructor({ bytes, start }: Block, { table, kernel, found }: ScannedPiece) {
    this.#table = table
    this.#places = kernel.places
    this.#end = 4 * found
    this.#shift = start - kernel.base
    this.#span = { bytes, lineStart: start, lineEnd: start }
  }

  /** Where the line of a place starts; `Infinity` behind the last place. */
  findStart(place: number): number {
    const at = 4 * place
    return at < this.#end ? (this.#places[at] ?? 0) + this.#shift : Infinity
  }

  /** Push the line of a place that is the first of its line, once for each anchor; returns the place behind those of the line. */
  push(lines: AnchoredLine[], place: number): number {
    const places = this.#places
    const end = this.#end
    const span = this.#span
    const first = 4 * place
    const line = places[first] ?? 0
    let at = first + 4
    while (at < end && places[at] === line) at += 4
    span.lineStart = line + this.#shift
    span.lineEnd = (places[first + 2] ?? 0) + this.#shift
    const isStart = places[first + 3] === 1
    const from = isStart ? first + 4 : first
    if (from < at) {
      const placed = { span, places, from, to: at, shift: this.#shift }
      pushNeedles(lines, placed, this.#table.needles)
    }
    if (isStart) pushLineStart(lines, span, this.#table.starts)
    return at >> 2
  }
}

/** A line, and its places at which a needle begins. */
interface PlacedLine {
  readonly span: LineSpan
  readonly places: Uint32Array
  readonly from: number
  readonly to: number
  readonly shift: number
}

/** Push a line once for each needle that begins one of its anchors at one of some places. */
function pushNeedles(
  lines: AnchoredLine[],
  line: PlacedLine,
  needles: AnchorTable['needles'],
): void {
  const { span, places, shift } = line
  const { bytes, lineStart, lineEnd } = span
  for (const { anchors } of needles) {
    for (let i = line.from; i < line.to; i += 4) {
      const anchorAt = (places[i + 1] ?? 0) + shift
      const format = findFormat(bytes, anchors, anchorAt)
      if (format === undefined) continue
      lines.push({ format, start: lineStart, end: trimReturn(bytes, lineEnd), anchorAt })
      break
    }
  }
}

/** The format of the first anchor that stands at an offset. */
function findFormat(
  bytes: Buffer,
  anchors: readonly AnchorBytes[],
  at: number,
): AnchoredLine['format'] | undefined {
  for (const anchor of anchors) if (hasBytesAt(bytes, anchor.bytes, at)) return anchor.format
  return undefined
}
