// The kernel of cPyMemTrace logs: it parses the usual rows, knows which place a text is, and which objects are live. It
// shares both tables with the kernel of malloc logs.

import { create, remove } from './live'

export { BLOCK, BLOCK_LENGTH } from '../malloc/layout'
export { findSite } from '../malloc/call-sites'
export { clearLive } from '../malloc/live-pointers'
export { countLive } from './live'
export { CLOCKS, GAINS, MOST_GAINS, MOST_ROWS, SIZES, TEXTS } from './layout'
export {
  keepPlace,
  keepWord,
  lastNumber,
  lines,
  numbers,
  peak,
  reused,
  rows,
  takeEvents,
  takeObjects,
} from './rows'

/** Make an object live under a number; return the number of the one that was live at its address, or -1. */
export function createObject(low: u32, high: u32, number: u32): i32 {
  return create((<u64>high << 32) | <u64>low, number)
}

/** Remove the object at an address; return its number, or -1. */
export function removeObject(low: u32, high: u32): i32 {
  return remove((<u64>high << 32) | <u64>low)
}
