// The live objects by their addresses, each with a number of the host.

import { count, findPlace, insert, removeAt, setPlace, sizeAt } from '../malloc/live-pointers'

/** Instead of a number: the object was not live. */
export const NONE: i32 = -1

/** Make an object live under a number; return the number of the one that was live at its address. */
export function create(address: u64, number: u32): i32 {
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
export function remove(address: u64): i32 {
  const place = findPlace(address)
  if (place == 0) return NONE
  const number = <i32>sizeAt(place)
  removeAt(place, address)
  return number
}

/** The number of live objects. */
// @ts-ignore: decorator
@inline
export function countLive(): i32 {
  return <i32>count
}
