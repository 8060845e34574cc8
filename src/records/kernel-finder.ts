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
  if (loaded !== table) {
    kernel.load(listHeads(table))
    loaded = table
  }
  const { bytes, end } = block
  const most = kernel.piece.length
  let count = 0
  for (let start = block.start; start < end;) {
    const next =
      end - start <= most ? end : bytes.subarray(0, start + most).lastIndexOf(LINE_FEED) + 1
    // A line that is longer than the kernel's memory.
    if (next <= start) return count + pushPlainlySorted(lines, { ...block, start }, table)
    kernel.piece.set(bytes.subarray(start, next))
    const found = kernel.scan(next - start)
    const piece = { ...block, start, end: next, bytes: bytes.subarray(0, next) }
    if (found < 0) count += pushPlainlySorted(lines, piece, table)
    else {
      count += kernel.countLines()
      takePlaces(lines, piece, { table, kernel, found })
    }
    start = next
  }
  return count
}

function pushPlainlySorted(lines: AnchoredLine[], block: Block, table: AnchorTable): number {
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

/** What a scan found. */
interface Scanned {
  readonly table: AnchorTable
  readonly kernel: AnchorKernel
  readonly found: number
}

/** Look at the places that were found, those of a line behind one another. */
function takePlaces(lines: AnchoredLine[], { bytes, start }: Block, scanned: Scanned): void {
  const { table, kernel, found } = scanned
  const { places } = kernel
  const shift = start - kernel.base
  for (let i = 0; i < 4 * found;) {
    const line = places[i] ?? 0
    const first = i
    while (i < 4 * found && places[i] === line) i += 4
    const span = { bytes, lineStart: line + shift, lineEnd: (places[first + 2] ?? 0) + shift }
    const isStart = places[first + 3] === 1
    const from = isStart ? first + 4 : first
    if (from < i) pushNeedles(lines, { span, places, from, to: i, shift }, table.needles)
    if (isStart) pushLineStart(lines, span, table.starts)
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
