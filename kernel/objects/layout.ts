// The layout of what this kernel has of its own; it lies where the kernel of malloc logs has its cells and its ledger.

import { CELLS, SITES } from '../malloc/layout'

export const MOST_ROWS: i32 = 4096
const COLUMN: usize = 8 * <usize>MOST_ROWS

/** The columns of rows: clock and RSS (f64 each). */
export const CLOCKS: usize = CELLS
export const SIZES: usize = CLOCKS + COLUMN

/** By the number of a place, how many live objects it gained (i32). The host numbers at most 200,001 places. */
export const GAINS: usize = SIZES + COLUMN
export const MOST_GAINS: usize = 1 << 18

/**
 * What is kept of a text: the number of its place and, as a word, its own number (both one more than it; 0 for none),
 * how many rows have it, unpaired `DEL:` of it (u32 each), the sum of dRSS (f64), `NEW:` and `DEL:` of it (u32 each).
 */
export const TEXTS: usize = SITES
export const TEXT_LENGTH: usize = 32
export const WORD: usize = 4
export const ROWS: usize = 8
export const UNPAIRED: usize = 12
export const GROWTH: usize = 16
export const CREATED: usize = 24
export const DELETED: usize = 28
