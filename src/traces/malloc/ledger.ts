/** The result of booking all events of a log. */
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
  /** Counts by the number of bits of the size: 0, 1, 2 to 3, 4 to 7, … */
  readonly sizes: readonly number[]
  /** Six numbers for each stretch of events: last, lowest and highest bytes, then the same of counts. */
  readonly cells: Float64Array
  /** Events of each cell, the last of which may have fewer. */
  readonly stride: number
  readonly sites: readonly LedgerSite[]
}

/** The figures of one call site. */
export interface LedgerSite {
  /** As in the log; `undefined` for sites that cannot be read or were not kept. */
  readonly text: string | undefined
  readonly count: number
  readonly outstanding: number
  readonly outstandingBytes: number
  readonly totalBytes: number
}
