// Where things lie in the kernel's memory. The table of live pointers is last, since it grows.

function alignUp(at: usize, alignment: usize): usize {
  return (at + alignment - 1) & ~(alignment - 1)
}

/** Bytes of a block of lines; the longest line that tracedocs reads is 4 MiB. */
export const BLOCK_LENGTH: usize = 5 << 20

/** Room around the block, so that a vector may be loaded across its ends. */
const MARGIN: usize = 64

export const BLOCK: usize = alignUp(__heap_base, 64) + MARGIN

/** An event is its pointer (u64), its size (u32) and its site (u32). */
export const EVENT_LENGTH: usize = 16
export const MOST_EVENTS: usize = 16384
export const EVENTS: usize = alignUp(BLOCK + BLOCK_LENGTH + MARGIN, 64)

/** A line that is garbage is its start and its end (u32 each) in the block. */
export const GARBAGE_LENGTH: usize = 8
export const MOST_GARBAGE: usize = 4096
export const GARBAGE: usize = EVENTS + MOST_EVENTS * EVENT_LENGTH

/** A stretch of the live curve: last, lowest, highest bytes, then the same of counts (f64 each). */
export const CELL_LENGTH: usize = 48
export const MOST_CELLS: usize = 4096
export const CELLS: usize = GARBAGE + MOST_GARBAGE * GARBAGE_LENGTH

/** Allocations by the bits of their size: 0, 1, 2 to 3, 4 to 7, … (65 of f64). */
export const SIZES: usize = CELLS + MOST_CELLS * CELL_LENGTH

/** Hash (u32) and number (u32) of a call site's text. */
export const SLOT_LENGTH: usize = 8
export const MOST_SLOTS: usize = 1 << 18
export const SLOTS: usize = SIZES + 72 * 8

export const MOST_SITES: usize = MOST_SLOTS / 2

/** Where the text of a call site is, and how long (u32 each). */
export const SPAN_LENGTH: usize = 8
export const SPANS: usize = SLOTS + MOST_SLOTS * SLOT_LENGTH

/** The texts of call sites. */
export const TEXTS_LENGTH: usize = 8 << 20
export const TEXTS: usize = SPANS + MOST_SITES * SPAN_LENGTH

/** What the ledger has of a call site: count, outstanding, outstanding bytes, total bytes (f64 each). */
export const SITE_LENGTH: usize = 32
export const SITES: usize = alignUp(TEXTS + TEXTS_LENGTH + MARGIN, 64)

/** Live pointers to the end of the memory. */
export const LIVE: usize = alignUp(SITES + MOST_SITES * SITE_LENGTH, 64)
