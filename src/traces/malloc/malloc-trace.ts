import type { Bytes } from '../../quantities/units.ts'

/**
 * What a DTrace log of `malloc()` and `free()` comes to: counts, and the reconciliation of each
 * allocation with the free of its pointer.
 *
 * Always: `totalBytes = freedBytes + outstandingBytes`.
 */
export interface MallocTrace {
  readonly kind: 'malloc'
  readonly counts: MallocCounts
  /** By outstanding bytes, then by total, largest first; all that were kept. */
  readonly sites: readonly CallSite[]
  /** Sizes of the allocations that succeeded, by powers of two, ascending; empty ones in between are there. */
  readonly sizes: readonly SizeBucket[]
  readonly live: LiveCurve
  /** What the D script printed after END, in its order. */
  readonly aggregations: readonly Aggregation[]
  /** The first places of each kind of doubt. */
  readonly doubts: MallocDoubts
}

/** The figures of a malloc trace. */
export interface MallocCounts {
  /** Lines between BEGIN and END, those two not counted; all lines of a log without BEGIN. */
  readonly tracedLines: number
  /** Lines of `malloc()`, failed ones among them. */
  readonly mallocs: number
  readonly callocs: number
  readonly reallocs: number
  /** Lines of `free()`, those of a null pointer among them. */
  readonly frees: number
  /** `free(0x0)`. */
  readonly nullFrees: number
  /** Lines that are no event and not blank. */
  readonly garbage: number
  /** Events put together from interleaved halves; they count as events too. */
  readonly repaired: number
  /** Allocations of a pointer that was live: its free was not seen, the old one counts as freed. */
  readonly reused: number
  /** Frees of a pointer, not null, that is not live. */
  readonly unmatchedFrees: number
  /** Allocations that returned a null pointer. */
  readonly failed: number
  /** Allocations without a free. */
  readonly outstanding: number
  readonly outstandingBytes: Bytes
  /** Most allocations live at once, and most bytes; not necessarily at the same time. */
  readonly peakCount: number
  readonly peakBytes: Bytes
  /** Of all allocations that succeeded. */
  readonly totalBytes: Bytes
  readonly freedBytes: Bytes
  /** The largest allocation that succeeded. */
  readonly largest: Bytes
  /** Share of the frees of non-null pointers that found their allocation; `NaN` without any. */
  readonly coverage: number
}

/** Where memory was allocated, as far as the log says it. */
export interface CallSite {
  /** May be cut at its front by the D script; empty when the log has none. */
  readonly file: string
  /** `undefined` for all allocations whose call site cannot be read, which are one entry. */
  readonly line: number | undefined
  readonly function: string
  /** Allocations that succeeded. */
  readonly count: number
  readonly outstanding: number
  readonly outstandingBytes: Bytes
  readonly totalBytes: Bytes
}

/** Allocations of `from` to less than twice `from` bytes; the first bucket is of size 0. */
export interface SizeBucket {
  readonly from: Bytes
  readonly count: number
}

/**
 * Outstanding bytes and allocations over the events of a trace. Each point stands for a stretch of
 * events, so that a trace of any length has at most some thousands; of each stretch the lowest and
 * the highest are kept.
 */
export interface LiveCurve {
  /** Number of the last event of each stretch, counted from 1. */
  readonly events: Float64Array
  /** At the end of each stretch. */
  readonly bytes: Float64Array
  readonly minBytes: Float64Array
  readonly maxBytes: Float64Array
  readonly counts: Float64Array
  readonly minCounts: Float64Array
  readonly maxCounts: Float64Array
}

/** A distribution that DTrace's `quantize()` printed. */
export interface Aggregation {
  /** The title line as it stands, `lib.so\`malloc, total bytes = 4096`. */
  readonly title: string
  /** Of the log. */
  readonly line: number
  /** What the title says: `total bytes = N`, `bytes total = N`. */
  readonly totalBytes: Bytes | undefined
  readonly rows: readonly AggregationRow[]
}

/** One row of a distribution: how many values there were from this one to the next. */
export interface AggregationRow {
  readonly value: number
  readonly count: number
}

/** What is doubtful in a malloc trace. */
export interface MallocDoubts {
  /** The first lines that are garbage. */
  readonly garbageLines: readonly number[]
  /** BEGIN lines; more than one says that several traces were appended. */
  readonly begins: number
  readonly ends: number
  /** Events outside BEGIN and END, which are not counted. */
  readonly outsideEvents: number
  /** Allocations whose call site was not kept, since the log has too many. */
  readonly unkeptSites: number
}
