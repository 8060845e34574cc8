// The kernel of the anchor search: it finds the places of a block at which an anchor may stand, whatever the number of
// anchors, and counts the lines. src/records/plain-finder.ts does the same in TypeScript, to be read.

import { placeRows, readPlaces, ROWS_LENGTH } from './rows'
export { countFilled } from './filled'
export { countFrom } from './number-lines'
export {
  getColumns,
  getNumbers,
  getShapes,
  getStarts,
  getSteps,
  MOST_COLUMNS,
  MOST_ROWS,
  MOST_SHAPES,
  MOST_STEPS,
  next,
  numberRows,
  read,
  readLines,
  useShapes,
} from './rows'

/** Bytes of whole lines that are scanned at a time. */
export const PIECE_LENGTH: usize = 512 << 10

/** Behind the piece, which may begin up to a word behind its place, so that a vector may be loaded across its end. */
const MARGIN: usize = 128

function alignUp(at: usize, alignment: usize): usize {
  return (at + alignment - 1) & ~(alignment - 1)
}

/** For each pair of bytes, whether a line that begins with it is worth a look: a bit each. */
export const PAIRS: usize = alignUp(__heap_base, 64)

/** For the first three bytes of an anchor, which of eight groups have it: by its low and its high half, 16 bytes each. */
export const NIBBLES: usize = PAIRS + 8192

/** The groups: the place behind the last anchor of each (u32). */
export const GROUPS: usize = NIBBLES + 96

/** The first eight bytes of an anchor and which of them count (u64 each). */
export const MOST_HEADS: usize = 4096
export const HEADS: usize = GROUPS + 32

/** A place: its line, itself, the end of its line, and whether it is the start of the line (u32 each). */
export const MOST_PLACES: usize = 65536
const PLACE_LENGTH: usize = 16
export const PLACES: usize = alignUp(HEADS + MOST_HEADS * 16, 64)

const ROWS: usize = alignUp(PLACES + MOST_PLACES * PLACE_LENGTH, 64)

export const PIECE: usize = alignUp(ROWS + ROWS_LENGTH, 64)

const NEEDED: usize = PIECE + PIECE_LENGTH + MARGIN
if (<usize>memory.size() << 16 < NEEDED) {
  memory.grow(<i32>((NEEDED + 65535) >> 16) - memory.size())
}

placeRows(ROWS)

/** Read rows from the places of the last scan; see `readPlaces`. */
export function readPlaced(first: usize, end: usize): i32 {
  return readPlaces(PLACES, first, count, end)
}

export let lines: i32 = 0

let count: usize = 0

// @ts-ignore: decorator
@inline
function put(line: usize, at: usize, isStart: u32): void {
  const place = PLACES + count * PLACE_LENGTH
  store<u32>(place, <u32>line)
  store<u32>(place, <u32>at, 4)
  store<u32>(place, isStart, 12)
  count++
}

// @ts-ignore: decorator
@inline
function lookAtStart(line: usize): void {
  const pair = (<u32>load<u8>(line) << 8) | <u32>load<u8>(line, 1)
  if ((load<u8>(PAIRS + (pair >> 3)) >> (<u8>pair & 7)) & 1) put(line, line, 1)
}

/** Whether an anchor of some groups begins at an address. */
function isHead(at: usize, groups: u32): bool {
  const word = load<u64>(at)
  while (groups != 0) {
    const group = <usize>ctz(groups)
    let head: u32 = group == 0 ? 0 : load<u32>(GROUPS + (group - 1) * 4)
    const end = load<u32>(GROUPS + group * 4)
    for (; head < end; head++) {
      const entry = HEADS + <usize>head * 16
      if ((word & load<u64>(entry, 8)) == load<u64>(entry)) return true
    }
    groups &= groups - 1
  }
  return false
}

/**
 * Scan the whole lines from `start` to `end`; the last one may lack its line feed.
 *
 * Return the number of places, or -1 if there are too many.
 */
export function scan(start: usize, end: usize, hasHeads: bool): i32 {
  const feeds = i8x16.splat(10)
  const half = i8x16.splat(15)
  const zero = i8x16.splat(0)
  const low0 = v128.load(NIBBLES)
  const high0 = v128.load(NIBBLES, 16)
  const low1 = v128.load(NIBBLES, 32)
  const high1 = v128.load(NIBBLES, 48)
  const low2 = v128.load(NIBBLES, 64)
  const high2 = v128.load(NIBBLES, 80)
  count = 0
  lines = 0
  let line = start
  let open: usize = 0
  if (start < end) lookAtStart(start)
  for (let at = start; at < end; at += 16) {
    const vector = v128.load(at)
    let feedMask = i8x16.bitmask(i8x16.eq(vector, feeds))
    let headMask = 0
    let groups = zero
    if (hasHeads) {
      const second = v128.load(at, 1)
      groups = v128.and(
        v128.and(
          v128.swizzle(low0, v128.and(vector, half)),
          v128.swizzle(high0, i8x16.shr_u(vector, 4)),
        ),
        v128.and(
          v128.swizzle(low1, v128.and(second, half)),
          v128.swizzle(high1, i8x16.shr_u(second, 4)),
        ),
      )
      if (v128.any_true(groups)) {
        const third = v128.load(at, 2)
        groups = v128.and(
          groups,
          v128.and(
            v128.swizzle(low2, v128.and(third, half)),
            v128.swizzle(high2, i8x16.shr_u(third, 4)),
          ),
        )
        headMask = i8x16.bitmask(i8x16.ne(groups, zero))
      }
    }
    if ((feedMask | headMask) == 0) continue
    if (end - at < 16) {
      const valid = (1 << <i32>(end - at)) - 1
      feedMask &= valid
      headMask &= valid
    }
    if (count + 64 > MOST_PLACES) return -1
    if (headMask != 0) v128.store(SCRATCH, groups)
    let mask = feedMask | headMask
    while (mask != 0) {
      const bit = <usize>ctz(mask)
      const place = at + bit
      if ((headMask >> <i32>bit) & 1) {
        if (isHead(place, load<u8>(SCRATCH + bit))) put(line, place, 0)
      } else {
        for (; open < count; open++) store<u32>(PLACES + open * PLACE_LENGTH, <u32>place, 8)
        lines++
        line = place + 1
        if (line < end) lookAtStart(line)
      }
      mask &= mask - 1
    }
  }
  for (; open < count; open++) store<u32>(PLACES + open * PLACE_LENGTH, <u32>end, 8)
  if (line < end) lines++
  return <i32>count
}

const SCRATCH: usize = memory.data(16, 16)
