// The kernel of the malloc trace: the lines of a block become events, and events are booked. What it does is what
// src/traces/ does in TypeScript, line by line; there it is written to be read, here to be fast.

export { BLOCK, BLOCK_LENGTH, CELLS, EVENTS, GARBAGE, MOST_EVENTS, SITES, SIZES, SPANS } from './layout'
export { countSites, findSite } from './call-sites'
export * from './ledger'
export * from './scan'
