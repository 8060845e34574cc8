// The call sites: a hash table of the texts before `malloc(` in a line, kept verbatim.

import { MOST_SITES, MOST_SLOTS, SLOTS, SLOT_LENGTH, SPANS, SPAN_LENGTH, TEXTS, TEXTS_LENGTH } from './layout'

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

/** Find the number of the site whose text lies from `start` to `end`; a new site gets the next number. */
export function findSite(start: usize, end: usize): u32 {
  const length = end - start
  if (length > LONGEST_TEXT) return UNREADABLE
  const hash = hashText(start, length)
  let slot = <usize>hash & (MOST_SLOTS - 1)
  while (true) {
    const at = SLOTS + slot * SLOT_LENGTH
    const site = load<u32>(at, 4)
    if (site == 0) return addSite(at, hash, start, length)
    if (load<u32>(at) == hash && hasText(site, start, length)) return site
    slot = (slot + 1) & (MOST_SLOTS - 1)
  }
}

function hasText(site: u32, start: usize, length: usize): bool {
  const at = SPANS + <usize>site * SPAN_LENGTH
  if (load<u32>(at, 4) != <u32>length) return false
  const text = <usize>load<u32>(at)
  if (length < 8) {
    for (let i: usize = 0; i < length; i++) {
      if (load<u8>(text + i) != load<u8>(start + i)) return false
    }
    return true
  }
  let i: usize = 0
  for (; i + 8 <= length; i += 8) {
    if (load<u64>(text + i) != load<u64>(start + i)) return false
  }
  return load<u64>(text + length - 8) == load<u64>(start + length - 8)
}

function addSite(slot: usize, hash: u32, start: usize, length: usize): u32 {
  if (!isPrintable(start, length) && !isReadable(start, length)) return UNREADABLE
  if (<usize>sites >= MOST_SITES || textsEnd + length > TEXTS + TEXTS_LENGTH) return UNKEPT
  memory.copy(textsEnd, start, length)
  const site = sites++
  const at = SPANS + <usize>site * SPAN_LENGTH
  store<u32>(at, <u32>textsEnd)
  store<u32>(at, <u32>length, 4)
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
