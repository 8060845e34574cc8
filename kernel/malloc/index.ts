// The kernel of the malloc trace: it turns the lines of a block into events and books them. It does line by
// line
// what src/traces/ does in TypeScript; that code is written to be read, this code to be fast.

export { BLOCK, BLOCK_LENGTH, CELLS, EVENTS, GARBAGE, MOST_EVENTS, SITES, SIZES, SPANS } from './layout'
export { countSites, findSite } from './call-sites'
export { eventCount, flushNulls, pushEvent, pushNull, setEventCount } from './events'
export * from './ledger'
export { process, setProcess } from './process'
export * from './scan'
