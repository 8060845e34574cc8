// The call sites: a hash table of the texts before `malloc(` in a line, kept verbatim.

import {
  MOST_SITES,
  MOST_SLOTS,
  SLOTS,
  SLOT_LENGTH,
  SPANS,
  SPAN_LENGTH,
  TAILS,
  TAIL_LENGTH,
  TEXTS,
  TEXTS_LENGTH,
} from './layout'

/** Whether bytes that are not all printable ASCII are readable text; the host decides. */
// @ts-ignore: decorator
@external('host', 'isReadable')
declare function isReadable(at: usize, length: usize): bool

/** The number of all sites that were not kept because there are too many. */
export const UNKEPT: u32 = 0
/** The number of all sites that are not readable text. */
export const UNREADABLE: u32 = 1

/** A longer text is no call site. */
const LONGEST_TEXT: usize = 1024

let sites: u32 = 2
let textsEnd: usize = TEXTS

export function countSites(): u32 {
  return sites
}

/**
 * Find the number of the site whose text lies from `start` to `end`; a new site gets the next number. Nearly all texts
 * are at most 64 bytes long: those are looked at without a branch that depends on their length. There are as many bytes
 * before the block.
 */
export function findSite(start: usize, end: usize): u32 {
  const length = end - start
  if (length > LONGEST_TEXT) return UNREADABLE
  const first = i8x16.splat(<i8>(TAIL_LENGTH - min(length, TAIL_LENGTH)))
  const from = end - TAIL_LENGTH
  const a = v128.and(v128.load(from), i8x16.ge_s(i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), first))
  const b = v128.and(
    v128.load(from, 16),
    i8x16.ge_s(i8x16(16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31), first),
  )
  const c = v128.and(
    v128.load(from, 32),
    i8x16.ge_s(i8x16(32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47), first),
  )
  const d = v128.and(
    v128.load(from, 48),
    i8x16.ge_s(i8x16(48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63), first),
  )
  let sum = mix(a, 0x9e3779b97f4a7c15, 0xc2b2ae3d27d4eb4f) + mix(b, 0x165667b19e3779f9, 0x85ebca77c2b2ae63)
  sum += mix(c, 0x27d4eb2f165667c5, 0xd6e8feb86659fd93) + mix(d, 0xff51afd7ed558ccd, 0xc4ceb9fe1a85ec53)
  if (length > TAIL_LENGTH) sum += hashText(start, length - TAIL_LENGTH)
  const hash = <u32>((sum ^ (sum >> 29)) >> 20)
  let slot = <usize>hash & (MOST_SLOTS - 1)
  while (true) {
    const at = SLOTS + slot * SLOT_LENGTH
    const site = load<u32>(at, 4)
    if (site == 0) return addSite(at, hash, start, length)
    if (load<u32>(at) == hash && load<u32>(SPANS + <usize>site * SPAN_LENGTH, 4) == <u32>length) {
      const tail = TAILS + <usize>site * TAIL_LENGTH
      const ab = v128.or(v128.xor(v128.load(tail), a), v128.xor(v128.load(tail, 16), b))
      const cd = v128.or(v128.xor(v128.load(tail, 32), c), v128.xor(v128.load(tail, 48), d))
      if (!v128.any_true(v128.or(ab, cd)) && hasBeginning(site, start, length)) return site
    }
    slot = (slot + 1) & (MOST_SLOTS - 1)
  }
}

// @ts-ignore: decorator
@inline
function mix(vector: v128, a: u64, b: u64): u64 {
  return <u64>i64x2.extract_lane(vector, 0) * a + <u64>i64x2.extract_lane(vector, 1) * b
}

/** Whether a site has the bytes of a text that come before its last 64. */
// @ts-ignore: decorator
@inline
function hasBeginning(site: u32, start: usize, length: usize): bool {
  if (length <= TAIL_LENGTH) return true
  const text = <usize>load<u32>(SPANS + <usize>site * SPAN_LENGTH)
  for (let i: usize = 0; i < length - TAIL_LENGTH; i += 8) {
    if (load<u64>(text + i) != load<u64>(start + i)) return false
  }
  return true
}

function addSite(slot: usize, hash: u32, start: usize, length: usize): u32 {
  if (!isPrintable(start, length) && !isReadable(start, length)) return UNREADABLE
  if (<usize>sites >= MOST_SITES || textsEnd + length > TEXTS + TEXTS_LENGTH) return UNKEPT
  memory.copy(textsEnd, start, length)
  const site = sites++
  const at = SPANS + <usize>site * SPAN_LENGTH
  store<u32>(at, <u32>textsEnd)
  store<u32>(at, <u32>length, 4)
  const shown = min(length, TAIL_LENGTH)
  memory.copy(TAILS + <usize>site * TAIL_LENGTH + TAIL_LENGTH - shown, textsEnd + length - shown, shown)
  textsEnd += length
  store<u32>(slot, hash)
  store<u32>(slot, site, 4)
  return site
}

function isPrintable(start: usize, length: usize): bool {
  for (let i: usize = 0; i < length; i++) {
    const byte = load<u8>(start + i)
    if (byte < 0x20 || byte > 0x7e) return false
  }
  return true
}

/** Hash a text eight bytes at a time, rotating and multiplying; the last eight bytes overlap. */
// @ts-ignore: decorator
@inline
function hashText(start: usize, length: usize): u32 {
  let hash: u64 = length
  let at = start
  const end = start + length
  for (; at + 8 <= end; at += 8) hash = (rotl(hash, 5) ^ load<u64>(at)) * 0x517cc1b727220a95
  // The margin before the block makes this safe for short texts, too; bytes before the text are shifted out.
  if (at < end) {
    const rest = <u64>(end - at)
    const word = load<u64>(end - 8) >> ((8 - rest) << 3)
    hash = (rotl(hash, 5) ^ word) * 0x517cc1b727220a95
  }
  return <u32>((hash ^ (hash >> 29)) >> 16)
}
