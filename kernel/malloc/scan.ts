// Scans the lines of a block, sixteen bytes at a time. A line is recognised by its end, from its only
// parenthesis
// on. A line that is not recognised at once is left to the host.

import { findSite } from './call-sites'
import { EVENTS, EVENT_LENGTH, GARBAGE, GARBAGE_LENGTH, MOST_EVENTS, MOST_GARBAGE } from './layout'
import { FREE, NOTHING } from './ledger'

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

/** The results of a scan: the events and garbage lines in their buffers, and the line at which it stopped. */
export let eventCount: i32 = 0
export let garbageCount: i32 = 0
export let lineStart: usize = 0
export let lineEnd: usize = 0
/** Set the number of events in the buffer: the host adds its own, and empties the buffer. */
export function setEventCount(count: i32): void {
  eventCount = count
}
/** Discard the counts: their events came before the first BEGIN. */
export function clearCounts(): void {
  outsideEvents += mallocs + callocs + reallocs + frees
  mallocs = callocs = reallocs = frees = nullFrees = failed = garbage = 0
}

/** The process of the event that was scanned last, and what its pointers are mixed with. */
export let process: u64 = 0
let mixture: u64 = 0
/** Set the process: the host handles some of the lines. */
export function setProcess(pid: u64): void {
  process = pid
  mixture = pid * 0x9e3779b97f4a7c15
}

/**
 * Read the process at the start of a line; a line without one is of the process before it. Pointers of different
 * processes are different, so they are mixed with bits that addresses do not have.
 */
// @ts-ignore: decorator
@inline
function readProcess(start: usize): void {
  let at = start
  while (load<u8>(at) == 32) at++
  const first = at
  let pid: u64 = 0
  while (true) {
    const digit = <u32>load<u8>(at) - 48
    if (digit > 9) break
    pid = pid * 10 + digit
    at++
  }
  if (at == first || at - first > 10 || load<u8>(at) != 32 || pid == process) return
  setProcess(pid)
}

const LINE_FEED: u8 = 10
const PARENTHESIS: u8 = 40
const CLOSING: u8 = 41
/** Words as they lie in memory, little-endian. */
const WORD_FREE: u32 = 0x65657266 // free
const WORD_LLOC: u32 = 0x636f6c6c // lloc
const WORD_MA: u16 = 0x616d // ma
const WORD_CA: u16 = 0x6163 // ca
const WORD_EA: u16 = 0x6165 // ea
const WORD_0X: u16 = 0x7830 // 0x
const WORD_POINTER: u64 = 0x783020727_46e7020 // " pntr 0x"

/**
 * Scan the lines from `start` to `end`, each of which ends with a line feed.
 *
 * Return where the next scan continues. Before `end`, either a buffer is full, or `lineEnd` > 0 and the host has to
 * process the line from `lineStart` to `lineEnd`, which is already counted in `lines`.
 */
export function scan(start: usize, end: usize): usize {
  const feeds = i8x16.splat(LINE_FEED)
  const parentheses = i8x16.splat(PARENTHESIS)
  let lineFrom = start
  let last: usize = 0
  let count: i32 = 0
  lineEnd = 0
  garbageCount = 0
  for (let at = start; at < end; at += 16) {
    const vector = v128.load(at)
    let feedMask = i8x16.bitmask(i8x16.eq(vector, feeds))
    let openMask = i8x16.bitmask(i8x16.eq(vector, parentheses))
    if (end - at < 16) {
      const valid = (1 << <i32>(end - at)) - 1
      feedMask &= valid
      openMask &= valid
    }
    while (feedMask != 0) {
      const bit = ctz(feedMask)
      const before = openMask & ((1 << bit) - 1)
      if (before != 0) {
        count += popcnt(before)
        last = at + 31 - clz(before)
        openMask ^= before
      }
      const feed = at + bit
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
      count += popcnt(openMask)
      last = at + 31 - clz(openMask)
    }
    if (<usize>eventCount >= MOST_EVENTS - 64 || <usize>garbageCount >= MOST_GARBAGE - 32) {
      return lineFrom
    }
  }
  return lineFrom
}

/** Process one line; false if the host has to do so. */
// @ts-ignore: decorator
@inline
function takeLine(start: usize, feed: usize, open: usize, count: i32): bool {
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
  garbageCount++
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
    pushEvent(0, 0, NOTHING)
  } else {
    pushEvent(parsed ^ mixture, 0, FREE)
  }
  return true
}

// @ts-ignore: decorator
@inline
function pushEvent(pointer: u64, size: u32, site: u32): void {
  const at = EVENTS + <usize>eventCount * EVENT_LENGTH
  store<u64>(at, pointer)
  store<u32>(at, size, 8)
  store<u32>(at, site, 12)
  eventCount++
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

/** The position after the decimal digits that were parsed last. */
let after: usize = 0
let decimal: u64 = 0

/** Parse one to ten decimal digits; false if there are none or more. */
// @ts-ignore: decorator
@inline
function parseDecimal(at: usize): bool {
  let value: u64 = 0
  let next = at
  while (true) {
    const digit = <u32>load<u8>(next) - 48
    if (digit > 9) break
    value = value * 10 + digit
    next++
  }
  after = next
  decimal = value
  return next > at && next - at <= 10
}

/** Parse `) pntr 0x…` up to the end of the line. */
// @ts-ignore: decorator
@inline
function parsePointer(at: usize, end: usize): bool {
  if (load<u8>(at) != CLOSING || load<u64>(at + 1) != WORD_POINTER) return false
  const digits = <i32>end - <i32>(at + 9)
  return digits >= 1 && digits <= 16 && parseHex(end, digits)
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
    pushEvent(0, 0, NOTHING)
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

/** The pointer that was parsed last. */
let parsed: u64 = 0

/** Parse the 1 to 16 hexadecimal digits before `end`; false if one is not a digit. */
// @ts-ignore: decorator
@inline
function parseHex(end: usize, digits: i32): bool {
  // Bytes before the digits become zeros.
  const index = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  const isDigit = i8x16.ge_u(index, i8x16.splat(<i8>(16 - digits)))
  const text = v128.bitselect(v128.load(end - 16), i8x16.splat(48), isDigit)
  const numbers = i8x16.sub(text, i8x16.splat(48))
  const letters = i8x16.sub(v128.or(text, i8x16.splat(32)), i8x16.splat(87))
  const isNumber = i8x16.le_u(numbers, i8x16.splat(9))
  const isLetter = v128.and(i8x16.ge_u(letters, i8x16.splat(10)), i8x16.le_u(letters, i8x16.splat(15)))
  if (!i8x16.all_true(v128.or(isNumber, isLetter))) return false
  const nibbles = v128.bitselect(numbers, letters, isNumber)
  // Pairs of nibbles become bytes, whose order is then reversed, since the first digit is the highest.
  const bytes = v128.or(i16x8.shl(nibbles, 4), i16x8.shr_u(nibbles, 8))
  const narrow = i8x16.swizzle(bytes, i8x16(14, 12, 10, 8, 6, 4, 2, 0, 16, 16, 16, 16, 16, 16, 16, 16))
  parsed = <u64>i64x2.extract_lane(narrow, 0)
  return true
}
