import type { LiveCell } from './live-stretches.ts'

/** What booking all events of a log came to. */
export interface Ledger {
  readonly events: number
  readonly reused: number
  readonly matchedFrees: number
  readonly unmatchedFrees: number
  readonly outstanding: number
  readonly outstandingBytes: number
  readonly peakCount: number
  readonly peakBytes: number
  readonly totalBytes: number
  readonly freedBytes: number
  readonly largest: number
  /** By the number of bits of the size: 0, 1, 2 to 3, 4 to 7, … */
  readonly sizes: readonly number[]
  readonly cells: readonly LiveCell[]
  /** Events of each cell, the last of which may have fewer. */
  readonly stride: number
  readonly sites: readonly LedgerSite[]
}

/** What was booked for one call site. */
export interface LedgerSite {
  /** As it stands in the log; `undefined` for those that cannot be read or were not kept. */
  readonly text: string | undefined
  readonly count: number
  readonly outstanding: number
  readonly outstandingBytes: number
  readonly totalBytes: number
}
