// The buffer of events between scanning and booking.

import { EVENTS, EVENT_LENGTH } from './layout'
import { NOTHING, SITE_BITS } from './ledger'

/** The number of events in the buffer. */
export let eventCount: i32 = 0
/** Set the number of events in the buffer: the host adds its own, and empties the buffer. */
export function setEventCount(count: i32): void {
  eventCount = count
}

/** Events of null pointers that go into the next event. */
let nulls: u32 = 0
const MOST_NULLS: u32 = (1 << (32 - SITE_BITS)) - 1

// @ts-ignore: decorator
@inline
export function pushEvent(pointer: u64, size: u32, site: u32): void {
  const at = EVENTS + <usize>eventCount * EVENT_LENGTH
  store<u64>(at, pointer)
  store<u32>(at, size, 8)
  store<u32>(at, site | (nulls << SITE_BITS), 12)
  nulls = 0
  eventCount++
}

// @ts-ignore: decorator
@inline
export function pushNull(): void {
  if (nulls == MOST_NULLS) pushEvent(0, 0, NOTHING)
  else nulls++
}

/** Write the events of null pointers that are not in the buffer yet. */
export function flushNulls(): void {
  if (nulls == 0) return
  nulls--
  pushEvent(0, 0, NOTHING)
}
