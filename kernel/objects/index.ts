// The kernel of cPyMemTrace logs: which place a text is, and which objects are live. It shares both tables with the
// kernel of malloc logs.

import { findPlace, insert, removeAt, setPlace, sizeAt } from '../malloc/live-pointers'

export { BLOCK, BLOCK_LENGTH } from '../malloc/layout'
export { findSite } from '../malloc/call-sites'
export { clearLive } from '../malloc/live-pointers'

/** Instead of a number: the object was not live. */
const NONE: i32 = -1

/** Make an object live under a number; return the number of the one that was live at its address. */
export function createObject(low: u32, high: u32, number: u32): i32 {
  const address = (<u64>high << 32) | <u64>low
  const place = findPlace(address)
  if (place == 0) {
    insert(address, number, 0)
    return NONE
  }
  const older = <i32>sizeAt(place)
  setPlace(place, number, 0)
  return older
}

/** Remove the object at an address; return its number. */
export function removeObject(low: u32, high: u32): i32 {
  const address = (<u64>high << 32) | <u64>low
  const place = findPlace(address)
  if (place == 0) return NONE
  const number = <i32>sizeAt(place)
  removeAt(place, address)
  return number
}
