// The live pointers: a hash table with linear probing, ordered by hash (Robin Hood), so that it can grow in
// place
// and removal leaves no gaps.

import { LIVE } from './layout'

/** An entry: pointer (u64; 0 in an empty place), size (u32), site (u32). */
const LENGTH: usize = 16
const FIRST_CAPACITY: usize = 65536
/** Places after the last home for entries that are pushed on, so that probing never wraps around. */
const SLACK: usize = 1024

let capacity: usize = 0
let total: usize = 0
let count: usize = 0
let limit: usize = 0

// @ts-ignore: decorator
@inline
function hashPointer(pointer: u64): u32 {
  return <u32>((pointer * 0x9e3779b97f4a7c15) >> 32)
}

// @ts-ignore: decorator
@inline
function homeOf(hash: u32): usize {
  return LIVE + <usize>((<u64>hash * <u64>capacity) >> 32) * LENGTH
}

/**
 * Find the place of a non-zero pointer, or the place where it belongs; the pointer stored there shows which.
 */
// @ts-ignore: decorator
@inline
export function findPlace(pointer: u64): usize {
  const hash = hashPointer(pointer)
  let at = homeOf(hash)
  while (true) {
    const other = load<u64>(at)
    if (other == pointer || other == 0 || hashPointer(other) > hash) return at
    at += LENGTH
  }
}

/** Load a pointer's home early, so that it is in the cache when it is needed. */
// @ts-ignore: decorator
@inline
export function touch(pointer: u64): u32 {
  return load<u32>(homeOf(hashPointer(pointer)))
}

// @ts-ignore: decorator
@inline
export function sizeAt(place: usize): u32 {
  return load<u32>(place, 8)
}

// @ts-ignore: decorator
@inline
export function siteAt(place: usize): u32 {
  return load<u32>(place, 12)
}

// @ts-ignore: decorator
@inline
export function setPlace(place: usize, size: u32, site: u32): void {
  store<u32>(place, size, 8)
  store<u32>(place, site, 12)
}

/** Insert a pointer that is not in the table at the place found for it. */
// @ts-ignore: decorator
@inline
export function insertAt(place: usize, pointer: u64, size: u32, site: u32): void {
  if (load<u64>(place) != 0) pushOn(place)
  store<u64>(place, pointer)
  setPlace(place, size, site)
  count++
  if (count > limit || load<u64>(LIVE + (total - 1) * LENGTH) != 0) grow()
}

/** Move the entries from a place up to the next empty place by one. */
function pushOn(place: usize): void {
  let end = place + LENGTH
  while (load<u64>(end) != 0) end += LENGTH
  memory.copy(place + LENGTH, place, end - place)
}

/** Remove a pointer; entries after it that are not at home move up. */
// @ts-ignore: decorator
@inline
export function removeAt(place: usize): void {
  let at = place
  while (true) {
    const next = at + LENGTH
    const other = load<u64>(next)
    if (other == 0 || homeOf(hashPointer(other)) == next) break
    v128.store(at, v128.load(next))
    at = next
  }
  store<u64>(at, 0)
  count--
}

/** Remove all pointers. */
export function clearLive(): void {
  if (capacity == 0) {
    resize(FIRST_CAPACITY, FIRST_CAPACITY + SLACK)
    return
  }
  memory.fill(LIVE, 0, total * LENGTH)
  count = 0
}

function resize(newCapacity: usize, newTotal: usize): void {
  const pages = <i32>((LIVE + newTotal * LENGTH + 64 + 0xffff) >> 16) - memory.size()
  if (pages > 0 && memory.grow(pages) < 0) unreachable()
  capacity = newCapacity
  total = newTotal
  // At most four fifths of the places are taken.
  limit = newCapacity - newCapacity / 5
}

/** Grow the table by half in place: move all entries to the far end, then each to where it belongs. */
function grow(): void {
  const newCapacity = (capacity + (capacity >> 1) + 4095) & ~4095
  const oldTotal = total
  resize(newCapacity, newCapacity + SLACK)
  const needed = measure(oldTotal)
  if (needed >= total) resize(newCapacity, needed + SLACK)
  let to = LIVE + total * LENGTH
  for (let from = LIVE + oldTotal * LENGTH; from > LIVE;) {
    from -= LENGTH
    if (load<u64>(from) == 0) continue
    to -= LENGTH
    v128.store(to, v128.load(from))
  }
  const end = LIVE + total * LENGTH
  memory.fill(LIVE, 0, to - LIVE)
  let next = LIVE
  for (let from = to; from < end; from += LENGTH) {
    const entry = v128.load(from)
    v128.store(from, i64x2.splat(0))
    const home = homeOf(hashPointer(<u64>i64x2.extract_lane(entry, 0)))
    const place = home > next ? home : next
    v128.store(place, entry)
    next = place + LENGTH
  }
}

/** Measure how many places the entries will take with the new capacity. */
function measure(oldTotal: usize): usize {
  const end = LIVE + oldTotal * LENGTH
  let next = LIVE
  for (let from = LIVE; from < end; from += LENGTH) {
    const pointer = load<u64>(from)
    if (pointer == 0) continue
    const home = homeOf(hashPointer(pointer))
    next = (home > next ? home : next) + LENGTH
  }
  return (next - LIVE) / LENGTH
}
