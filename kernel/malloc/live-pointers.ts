// The live pointers: a hash table whose buckets are cache lines. A bucket has four places; what finds them taken goes
// to the next bucket, and each bucket that it passes counts it. So nothing is ever moved, looking for a pointer ends
// at the first bucket that nothing has passed, and nearly always reads one line.

import { LIVE, SCRATCH } from './layout'

/** A bucket: four pointers (u64; 0 in an empty place), then their sizes and sites (u32 each). */
const BUCKET: usize = 64
const PLACES: usize = 4
/** From the pointer of a place to its size, and to its site. */
const SIZE: usize = 32
const SITE: usize = 36
/** In a bucket, how many pointers have passed it (u8): the highest byte of its first site. */
const PASSED: usize = 39
/** So many are no longer counted: the bucket counts as passed for ever. */
const MOST_PASSED: u8 = 255
const SITE_MASK: u32 = 0x1ffff
/** Of a site, while the table grows: the place is not where the pointer is looked for. */
const MISPLACED: u32 = 1 << 23

const FIRST_BUCKETS: usize = 16384
/** Buckets after the last home, so that probing never wraps around. */
const SLACK: usize = 64

let buckets: usize = 0
let end: usize = LIVE
export let count: usize = 0
let limit: usize = 0

// @ts-ignore: decorator
@inline
function homeOf(pointer: u64): usize {
  const hash = (pointer * 0x9e3779b97f4a7c15) >> 32
  return LIVE + <usize>((hash * <u64>buckets) >> 32) * BUCKET
}

/** The places of a bucket that hold a pointer, one bit each. */
// @ts-ignore: decorator
@inline
function maskOf(bucket: usize, pointer: u64): i32 {
  const pattern = i64x2.splat(pointer)
  const low = i64x2.bitmask(i64x2.eq(v128.load(bucket), pattern))
  return low | (i64x2.bitmask(i64x2.eq(v128.load(bucket, 16), pattern)) << 2)
}

/** Find the place of a non-zero pointer; 0 if it is not live. */
// @ts-ignore: decorator
@inline
export function findPlace(pointer: u64): usize {
  let bucket = homeOf(pointer)
  while (true) {
    const mask = maskOf(bucket, pointer)
    if (mask != 0) return bucket + (<usize>ctz(mask) << 3)
    if (load<u8>(bucket, PASSED) == 0) return 0
    bucket += BUCKET
  }
}

/** Load a pointer's home early, so that it is in the cache when it is needed. */
// @ts-ignore: decorator
@inline
export function touch(pointer: u64): u32 {
  return load<u32>(homeOf(pointer))
}

// @ts-ignore: decorator
@inline
export function sizeAt(place: usize): u32 {
  return load<u32>(place, SIZE)
}

// @ts-ignore: decorator
@inline
export function siteAt(place: usize): u32 {
  return load<u32>(place, SITE) & SITE_MASK
}

// @ts-ignore: decorator
@inline
export function setPlace(place: usize, size: u32, site: u32): void {
  store<u32>(place, size, SIZE)
  store<u32>(place, (load<u32>(place, SITE) & 0xff000000) | site, SITE)
}

/** Insert a pointer that is not in the table. */
// @ts-ignore: decorator
@inline
export function insert(pointer: u64, size: u32, site: u32): void {
  put(pointer, size, site)
  if (++count > limit) grow()
}

// @ts-ignore: decorator
@inline
function put(pointer: u64, size: u32, site: u32): void {
  let bucket = homeOf(pointer)
  let mask = maskOf(bucket, 0)
  while (mask == 0) {
    const passed = load<u8>(bucket, PASSED)
    if (passed != MOST_PASSED) store<u8>(bucket, passed + 1, PASSED)
    bucket += BUCKET
    if (bucket == end) extend(end + SLACK * BUCKET)
    mask = maskOf(bucket, 0)
  }
  const place = bucket + (<usize>ctz(mask) << 3)
  store<u64>(place, pointer)
  setPlace(place, size, site)
}

/** Remove a pointer from its place. */
// @ts-ignore: decorator
@inline
export function removeAt(place: usize, pointer: u64): void {
  store<u64>(place, 0)
  count--
  for (let bucket = homeOf(pointer); bucket + BUCKET <= place; bucket += BUCKET) {
    const passed = load<u8>(bucket, PASSED)
    if (passed != MOST_PASSED) store<u8>(bucket, passed - 1, PASSED)
  }
}

/** Remove all pointers. */
export function clearLive(): void {
  if (buckets == 0) resize(FIRST_BUCKETS)
  else memory.fill(LIVE, 0, end - LIVE)
  count = 0
}

function resize(number: usize): void {
  buckets = number
  // At most seven tenths of the places are taken.
  limit = (number * PLACES * 7) / 10
  extend(LIVE + (number + SLACK) * BUCKET)
}

function extend(to: usize): void {
  end = to
  const pages = <i32>((end + BUCKET + 0xffff) >> 16) - memory.size()
  if (pages > 0 && memory.grow(pages) < 0) unreachable()
}

/**
 * Grow the table by half in place, from its last bucket to its first. The new home of a pointer is never before its old
 * one, so that nearly all of them go behind what is still to be moved. Those that had passed many buckets are left
 * where they are until there is room before them.
 */
function grow(): void {
  const oldEnd = end
  resize(buckets + (buckets >> 1))
  let firstMoved = LIVE
  for (let bucket = oldEnd; bucket > LIVE;) {
    bucket -= BUCKET
    if (moveOn(bucket) && firstMoved == LIVE) firstMoved = bucket + BUCKET
  }
  for (let bucket = LIVE; bucket < firstMoved; bucket += BUCKET) settle(bucket)
}

/** Move the pointers of a bucket to their new homes; return whether some had to be left. */
function moveOn(bucket: usize): bool {
  memory.copy(SCRATCH, bucket, BUCKET)
  memory.fill(bucket, 0, BUCKET)
  let isLeft = false
  for (let i: usize = 0; i < PLACES; i++) {
    const from = SCRATCH + (i << 3)
    const pointer = load<u64>(from)
    if (pointer == 0 || homeOf(pointer) >= bucket) continue
    isLeft = true
    const place = bucket + (i << 3)
    store<u64>(place, pointer)
    setPlace(place, sizeAt(from), siteAt(from) | MISPLACED)
  }
  for (let i: usize = 0; i < PLACES; i++) {
    const from = SCRATCH + (i << 3)
    const pointer = load<u64>(from)
    if (pointer != 0 && homeOf(pointer) >= bucket) put(pointer, sizeAt(from), siteAt(from))
  }
  return isLeft
}

/** Move the pointers of a bucket that were left there to where they are looked for. */
function settle(bucket: usize): void {
  for (let place = bucket; place < bucket + SIZE; place += 8) {
    const pointer = load<u64>(place)
    if (pointer == 0 || (load<u32>(place, SITE) & MISPLACED) == 0) continue
    store<u64>(place, 0)
    put(pointer, sizeAt(place), siteAt(place))
  }
}
