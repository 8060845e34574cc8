// The ledger: books each event, in the order of the log.

import { CELLS, CELL_LENGTH, EVENTS, EVENT_LENGTH, MOST_CELLS, MOST_SITES, SITES, SITE_LENGTH, SIZES } from './layout'
import { clearLive, findPlace, insert, removeAt, setPlace, siteAt, sizeAt, touch } from './live-pointers'

/** Bits of a site; those above are the number of events of null pointers before the event. */
export const SITE_BITS: u32 = 18
const SITE_MASK: u32 = (1 << SITE_BITS) - 1
/** Instead of a site: the event frees the pointer. */
export const FREE: u32 = SITE_MASK
/** Instead of a site: an event of a null pointer, which is only counted. */
export const NOTHING: u32 = SITE_MASK - 1
/** Instead of a site: clears the ledger. */
export const CLEAR: u32 = SITE_MASK - 2
/** Instead of a size: the size needs more than 32 bits and is stored (f64) in place of the next event. */
export const LARGE: u32 = 0xffffffff

/** The host keeps sizes of 4 GiB and more by their pointers. */
// @ts-ignore: decorator
@external('host', 'keepLarge')
declare function keepLarge(pointer: u64, size: f64): void
// @ts-ignore: decorator
@external('host', 'takeLarge')
declare function takeLarge(pointer: u64): f64

export let events: f64 = 0
export let reused: f64 = 0
export let matchedFrees: f64 = 0
export let unmatchedFrees: f64 = 0
export let outstanding: f64 = 0
export let outstandingBytes: f64 = 0
export let peakCount: f64 = 0
export let peakBytes: f64 = 0
export let totalBytes: f64 = 0
export let freedBytes: f64 = 0
export let largest: f64 = 0
/** Number of complete cells of the live curve, and of events in each. */
export let cells: i32 = 0
export let stride: i32 = 1

let inCell: i32 = 0
let lowBytes: f64 = 0
let highBytes: f64 = 0
let lowCount: f64 = 0
let highCount: f64 = 0
/** Keeps the compiler from removing the loads that only warm the cache. */
let sink: u32 = 0

/**
 * The homes of so many pointers are loaded into the cache at once, so that the machine waits for all of them together.
 */
const BATCH: usize = 96 * EVENT_LENGTH

/** Book the events of the buffer. */
export function book(count: i32): void {
  const end = EVENTS + <usize>count * EVENT_LENGTH
  let warm: u32 = 0
  for (let at = EVENTS; at < end;) {
    const to = min(at + BATCH, end)
    for (let ahead = at; ahead < to; ahead += EVENT_LENGTH) warm ^= touch(load<u64>(ahead))
    while (at < to) at = bookEvent(at)
  }
  sink ^= warm
}

/** Book an event; return the address of the next one. */
// @ts-ignore: decorator
@inline
function bookEvent(at: usize): usize {
  const pointer = load<u64>(at)
  const size = load<u32>(at, 8)
  const word = load<u32>(at, 12)
  const nulls = <i32>(word >> SITE_BITS)
  const site = word & SITE_MASK
  events += <f64>nulls
  inCell += nulls
  if (inCell >= stride) endCells()
  let next = at + EVENT_LENGTH
  if (site == CLEAR) {
    clear()
    return next
  }
  if (site == FREE) {
    free(pointer)
  } else if (site != NOTHING) {
    if (size == LARGE) {
      allocate(pointer, size, site, load<f64>(next))
      next += EVENT_LENGTH
    } else {
      allocate(pointer, size, site, <f64>size)
    }
  }
  events += 1
  if (++inCell == stride) endCell()
  return next
}

/** End the cells that events of null pointers have filled: in all but the first, nothing changes. */
function endCells(): void {
  let rest = inCell
  while (rest >= stride) {
    rest -= stride
    endCell()
  }
  inCell = rest
}

// @ts-ignore: decorator
@inline
function allocate(pointer: u64, size: u32, site: u32, bytes: f64): void {
  const place = findPlace(pointer)
  if (place != 0) {
    reused += 1
    release(place, pointer)
    setPlace(place, size, site)
  } else {
    insert(pointer, size, site)
  }
  if (size == LARGE) keepLarge(pointer, bytes)
  const entry = SITES + <usize>site * SITE_LENGTH
  store<f64>(entry, load<f64>(entry) + 1)
  store<f64>(entry, load<f64>(entry, 8) + 1, 8)
  store<f64>(entry, load<f64>(entry, 16) + bytes, 16)
  store<f64>(entry, load<f64>(entry, 24) + bytes, 24)
  const bucket = SIZES + <usize>(64 - clz<u64>(<u64>bytes)) * 8
  store<f64>(bucket, load<f64>(bucket) + 1)
  totalBytes += bytes
  if (bytes > largest) largest = bytes
  outstanding += 1
  outstandingBytes += bytes
  if (outstanding > highCount) highCount = outstanding
  if (outstandingBytes > highBytes) highBytes = outstandingBytes
  // Possible when a pointer is reused for a smaller size.
  if (outstandingBytes < lowBytes) lowBytes = outstandingBytes
}

function free(pointer: u64): void {
  const place = findPlace(pointer)
  if (place == 0) {
    unmatchedFrees += 1
    return
  }
  matchedFrees += 1
  release(place, pointer)
  removeAt(place, pointer)
  if (outstanding < lowCount) lowCount = outstanding
  if (outstandingBytes < lowBytes) lowBytes = outstandingBytes
}

// @ts-ignore: decorator
@inline
function release(place: usize, pointer: u64): void {
  const size = sizeAt(place)
  const bytes = size == LARGE ? takeLarge(pointer) : <f64>size
  const entry = SITES + <usize>siteAt(place) * SITE_LENGTH
  store<f64>(entry, load<f64>(entry, 8) - 1, 8)
  store<f64>(entry, load<f64>(entry, 16) - bytes, 16)
  outstanding -= 1
  outstandingBytes -= bytes
  freedBytes += bytes
}

/** Complete a cell of the live curve; when the table is full, join cells in pairs. */
export function endCell(): void {
  const at = CELLS + <usize>cells * CELL_LENGTH
  store<f64>(at, outstandingBytes)
  store<f64>(at, lowBytes, 8)
  store<f64>(at, highBytes, 16)
  store<f64>(at, outstanding, 24)
  store<f64>(at, lowCount, 32)
  store<f64>(at, highCount, 40)
  if (highBytes > peakBytes) peakBytes = highBytes
  if (highCount > peakCount) peakCount = highCount
  lowBytes = highBytes = outstandingBytes
  lowCount = highCount = outstanding
  inCell = 0
  cells++
  if (<usize>cells == MOST_CELLS) joinCells()
}

function joinCells(): void {
  for (let i: usize = 0; i < MOST_CELLS; i += 2) {
    const a = CELLS + i * CELL_LENGTH
    const b = a + CELL_LENGTH
    const to = CELLS + (i >> 1) * CELL_LENGTH
    const low = min(load<f64>(a, 8), load<f64>(b, 8))
    const high = max(load<f64>(a, 16), load<f64>(b, 16))
    const lowest = min(load<f64>(a, 32), load<f64>(b, 32))
    const highest = max(load<f64>(a, 40), load<f64>(b, 40))
    store<f64>(to, load<f64>(b))
    store<f64>(to, low, 8)
    store<f64>(to, high, 16)
    store<f64>(to, load<f64>(b, 24), 24)
    store<f64>(to, lowest, 32)
    store<f64>(to, highest, 40)
  }
  cells = <i32>(MOST_CELLS >> 1)
  stride <<= 1
}

/** Complete the last cell of the live curve, which may be shorter. */
export function finish(): void {
  if (inCell > 0) endCell()
}

/** Clear the ledger. The numbers of sites stay as they are. */
export function clear(): void {
  events = reused = matchedFrees = unmatchedFrees = 0
  outstanding = outstandingBytes = peakCount = peakBytes = totalBytes = freedBytes = largest = 0
  cells = inCell = 0
  stride = 1
  lowBytes = highBytes = lowCount = highCount = 0
  // First, since it grows the memory to the size that it needs.
  clearLive()
  memory.fill(SIZES, 0, 65 * 8)
  memory.fill(SITES, 0, MOST_SITES * SITE_LENGTH)
}
