// Scans the lines of a block, 64 bytes at a time. A line is recognised by its end, from its only
// parenthesis
// on. A line that is not recognised at once is left to the host.

import { findSite } from './call-sites'
import { eventCount, pushEvent, pushNull } from './events'
import { GARBAGE, GARBAGE_LENGTH, MOST_EVENTS, MOST_GARBAGE } from './layout'
import { FREE } from './ledger'
import { after, CLOSING, decimal, parsed, parseDecimal, parseHex, parsePointer } from './numbers'
import { mixture, readProcess } from './process'

/** Whether events are counted; between END and BEGIN they are not. */
let counts: bool = true
/** Whether a line that is no event is garbage; after END the host decides. */
let keeps: bool = true
export function setPart(countsEvents: bool, keepsGarbage: bool): void {
  counts = countsEvents
  keeps = keepsGarbage
}

export let lines: f64 = 0
export let mallocs: f64 = 0
export let callocs: f64 = 0
export let reallocs: f64 = 0
export let frees: f64 = 0
export let nullFrees: f64 = 0
export let failed: f64 = 0
export let garbage: f64 = 0
export let outsideEvents: f64 = 0

/** The results of a scan: the garbage lines in their buffer, and the line at which it stopped. */
export let garbageCount: i32 = 0
export let lineStart: usize = 0
export let lineEnd: usize = 0
/** Discard the counts: their events came before the first BEGIN. */
export function clearCounts(): void {
  outsideEvents += mallocs + callocs + reallocs + frees
  mallocs = callocs = reallocs = frees = nullFrees = failed = garbage = 0
}

const LINE_FEED: u8 = 10
const PARENTHESIS: u8 = 40
/** Words as they lie in memory, little-endian. */
const WORD_FREE: u32 = 0x65657266 // free
const WORD_LLOC: u32 = 0x636f6c6c // lloc
const WORD_MA: u16 = 0x616d // ma
const WORD_CA: u16 = 0x6163 // ca
const WORD_EA: u16 = 0x6165 // ea
const WORD_0X: u16 = 0x7830 // 0x
const WORD_NULL: u64 = 0x29307830_28656572 // ree(0x0)

/**
 * Scan the lines from `start` to `end`, each of which ends with a line feed.
 *
 * Return where the next scan continues. Before `end`, either a buffer is full, or `lineEnd` > 0 and the host has to
 * process the line from `lineStart` to `lineEnd`, which is already counted in `lines`.
 */
export function scan(start: usize, end: usize): usize {
  let lineFrom = start
  let last: usize = 0
  let count: i32 = 0
  lineEnd = 0
  garbageCount = 0
  for (let at = start; at < end; at += 64) {
    let feedMask = findBytes(at, LINE_FEED)
    let openMask = findBytes(at, PARENTHESIS)
    if (end - at < 64) {
      const valid = ((<u64>1) << <u64>(end - at)) - 1
      feedMask &= valid
      openMask &= valid
    }
    while (feedMask != 0) {
      const before = openMask & (feedMask - 1) & ~feedMask
      if (before != 0) {
        count += <i32>popcnt(before)
        last = at + 63 - <usize>clz(before)
        openMask ^= before
      }
      const feed = at + <usize>ctz(feedMask)
      lines += 1
      if (!takeLine(lineFrom, feed, last, count)) {
        lineStart = lineFrom
        lineEnd = feed
        return feed + 1
      }
      lineFrom = feed + 1
      count = 0
      feedMask &= feedMask - 1
    }
    if (openMask != 0) {
      count += <i32>popcnt(openMask)
      last = at + 63 - <usize>clz(openMask)
    }
    if (<usize>eventCount >= MOST_EVENTS - 64 || <usize>garbageCount >= MOST_GARBAGE - 32) {
      return lineFrom
    }
  }
  return lineFrom
}

/** Find a byte in the 64 bytes from `at` on, a bit for each. */
// @ts-ignore: decorator
@inline
function findBytes(at: usize, byte: u8): u64 {
  const pattern = i8x16.splat(byte)
  const first = <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at), pattern)))
  const second = <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 16), pattern)))
  const third = <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 32), pattern)))
  const fourth = <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 48), pattern)))
  return first | (second << 16) | (third << 32) | (fourth << 48)
}

/** Process one line; false if the host has to do so. */
// @ts-ignore: decorator
@inline
function takeLine(start: usize, feed: usize, open: usize, count: i32): bool {
  if (count == 1 && load<u64>(feed - 8) == WORD_NULL && load<u32>(feed - 9) == WORD_FREE) {
    takeNullFree(start)
    return true
  }
  let end = feed
  while (end > start && load<u8>(end - 1) <= 32) end--
  if (count == 0) return takePlain(start, end)
  if (count > 1) return false
  const word = load<u32>(open - 4)
  if (word == WORD_FREE) return takeFree(start, open, end)
  if (word == WORD_LLOC) return takeAllocation(start, open, end)
  return false
}

/** Process a line without a parenthesis, which is no event: it is blank, garbage, or left to the host. */
function takePlain(start: usize, end: usize): bool {
  if (end == start) return true
  if (!keeps) return false
  let first = start
  while (load<u8>(first) == 32) first++
  const letter = load<u8>(first)
  // ` pntr 0x…`, half of an event; `dtrace:::BEGIN` and `dtrace:::END`.
  if (letter == 112) return false
  const tail = load<u32>(end - 4)
  if (tail >> 8 == 0x444e45 || tail == 0x4e494745) return false
  noteGarbage(start, end)
  return true
}

// @ts-ignore: decorator
@inline
function noteGarbage(start: usize, end: usize): void {
  garbage += 1
  const at = GARBAGE + <usize>garbageCount * GARBAGE_LENGTH
  store<u32>(at, <u32>start)
  store<u32>(at, <u32>end, 4)
  store<f64>(at, lines, 8)
  garbageCount++
}

/** Process a line that ends with `free(0x0)`. */
// @ts-ignore: decorator
@inline
function takeNullFree(start: usize): void {
  if (!counts) {
    outsideEvents += 1
    return
  }
  frees += 1
  nullFrees += 1
  readProcess(start)
  pushNull()
}

// @ts-ignore: decorator
@inline
function takeFree(start: usize, open: usize, end: usize): bool {
  const digits = <i32>(end - 1) - <i32>(open + 3)
  if (digits < 1 || digits > 16) return false
  if (load<u16>(open + 1) != WORD_0X || load<u8>(end - 1) != CLOSING) return false
  if (!parseHex(end - 1, digits)) return false
  if (!counts) {
    outsideEvents += 1
    return true
  }
  frees += 1
  readProcess(start)
  if (parsed == 0) {
    nullFrees += 1
    pushNull()
  } else {
    pushEvent(parsed ^ mixture, 0, FREE)
  }
  return true
}

// @ts-ignore: decorator
@inline
function takeAllocation(start: usize, open: usize, end: usize): bool {
  const word = load<u16>(open - 6)
  if (word == WORD_MA) return takeMalloc(start, open, end)
  if (word == WORD_CA) return takeCalloc(start, open, end)
  if (word == WORD_EA && load<u8>(open - 7) == 114) return takeRealloc(start, open, end)
  return false
}

// @ts-ignore: decorator
@inline
function takeMalloc(start: usize, open: usize, end: usize): bool {
  if (!parseDecimal(open + 1)) return false
  if (!parsePointer(after, end)) return false
  if (decimal >= 0xffffffff) return false
  if (!counts) {
    outsideEvents += 1
    return true
  }
  mallocs += 1
  readProcess(start)
  pushAllocation(start, open - 6, <u32>decimal)
  return true
}

// @ts-ignore: decorator
@inline
function pushAllocation(start: usize, word: usize, size: u32): void {
  if (parsed == 0) {
    failed += 1
    pushNull()
  } else {
    const pointer = parsed ^ mixture
    pushEvent(pointer, size, findSite(start, word))
  }
}

/** Process `calloc(N, M) pntr 0x…`. */
function takeCalloc(start: usize, open: usize, end: usize): bool {
  if (!parseDecimal(open + 1)) return false
  const number = decimal
  if (load<u16>(after) != 0x202c || !parseDecimal(after + 2)) return false
  if (!parsePointer(after, end)) return false
  // Factors of ten digits give up to 67 bits, so each factor must be small, too.
  if (number > 0xffffffff || decimal > 0xffffffff || number * decimal >= 0xffffffff) return false
  if (!counts) {
    outsideEvents += 1
    return true
  }
  callocs += 1
  readProcess(start)
  pushAllocation(start, open - 6, <u32>(number * decimal))
  return true
}

/** Process `realloc(0x…, N) pntr 0x…` as a free and a malloc. */
function takeRealloc(start: usize, open: usize, end: usize): bool {
  if (load<u16>(open + 1) != WORD_0X) return false
  let comma = open + 3
  while (load<u8>(comma) > 44) comma++
  const digits = <i32>comma - <i32>(open + 3)
  if (digits < 1 || digits > 16 || load<u16>(comma) != 0x202c || !parseHex(comma, digits)) return false
  const old = parsed
  if (!parseDecimal(comma + 2)) return false
  if (!parsePointer(after, end)) return false
  if (decimal >= 0xffffffff) return false
  if (!counts) {
    outsideEvents += 1
    return true
  }
  reallocs += 1
  readProcess(start)
  // A failed realloc leaves the old block as it was, unless the requested size was 0.
  if (old != 0 && (parsed != 0 || decimal == 0)) pushEvent(old ^ mixture, 0, FREE)
  if (parsed == 0 && decimal == 0 && old != 0) return true
  pushAllocation(start, open - 7, <u32>decimal)
  return true
}
