// The layout of the kernel's memory. The table of live pointers comes last, since it grows.

function alignUp(at: usize, alignment: usize): usize {
  return (at + alignment - 1) & ~(alignment - 1)
}

/** Bytes of a block of lines; the longest line that tracedocs reads is 4 MiB. */
export const BLOCK_LENGTH: usize = 5 << 20

/** Margin around the block, so that a vector may be loaded across its ends. */
const MARGIN: usize = 64

export const BLOCK: usize = alignUp(__heap_base, 64) + MARGIN

/** An event: pointer (u64), size (u32), site and how many events of null pointers came before it (18 and 14 bits). */
export const EVENT_LENGTH: usize = 16
export const MOST_EVENTS: usize = 16384
export const EVENTS: usize = alignUp(BLOCK + BLOCK_LENGTH + MARGIN, 64)

/** A garbage line: its start and its end in the block (u32 each), and its number among all lines (f64). */
export const GARBAGE_LENGTH: usize = 16
export const MOST_GARBAGE: usize = 4096
export const GARBAGE: usize = EVENTS + MOST_EVENTS * EVENT_LENGTH

/** A cell of the live curve: last, lowest and highest bytes, then the same for counts (f64 each). */
export const CELL_LENGTH: usize = 48
export const MOST_CELLS: usize = 65536
export const CELLS: usize = GARBAGE + MOST_GARBAGE * GARBAGE_LENGTH

/** Histogram of allocations by the bit length of their size: 0, 1, 2 to 3, 4 to 7, … (65 times f64). */
export const SIZES: usize = CELLS + MOST_CELLS * CELL_LENGTH

/** A slot of the hash table: hash (u32) and number (u32) of a call site. */
export const SLOT_LENGTH: usize = 8
export const MOST_SLOTS: usize = 1 << 18
export const SLOTS: usize = SIZES + 72 * 8

export const MOST_SITES: usize = MOST_SLOTS / 2

/** The text of a call site: its address and its length (u32 each). */
export const SPAN_LENGTH: usize = 8
export const SPANS: usize = SLOTS + MOST_SLOTS * SLOT_LENGTH

/** The texts of call sites. */
export const TEXTS_LENGTH: usize = 8 << 20
export const TEXTS: usize = SPANS + MOST_SITES * SPAN_LENGTH

/** The end of a call site's text: its last 64 bytes, of a shorter one with zeros before it. */
export const TAIL_LENGTH: usize = 64
export const TAILS: usize = alignUp(TEXTS + TEXTS_LENGTH + MARGIN, 64)

/** The ledger's record of a call site: count, outstanding, outstanding bytes, total bytes (f64 each). */
export const SITE_LENGTH: usize = 32
export const SITES: usize = TAILS + MOST_SITES * TAIL_LENGTH

/** A bucket of live pointers, while it is moved. */
export const SCRATCH: usize = alignUp(SITES + MOST_SITES * SITE_LENGTH, 64)

/** Live pointers, up to the end of the memory. */
export const LIVE: usize = SCRATCH + 64
